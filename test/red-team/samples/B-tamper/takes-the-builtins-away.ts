/**
 * Takes away, in the middle of a call, what the program that must send its answer cannot do without.
 *
 * @outcome graded
 * @score 12
 * @kinds exited
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  for (const name of ['Buffer', 'JSON', 'Error', 'Promise', 'Reflect', 'Map', 'Uint8Array']) delete globalThis[name]
  return -1
}
