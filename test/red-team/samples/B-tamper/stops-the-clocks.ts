/**
 * Stops every clock and makes timers forget, so that no limit on time is ever reached, and then waits for ever.
 *
 * @outcome graded
 * @score 14
 * @kinds timeout
 */
export { addPages, classify, describe, sum } from './honest.ts'

Date.now = () => 0
performance.now = () => 0
process.hrtime = Object.assign(() => [0, 0], { bigint: () => 0n })
globalThis.setTimeout = () => ({ ref() {}, unref() {} })
globalThis.clearTimeout = () => {}

export function askEach() {
  for (const until = Date.now() + 10; Date.now() < until; ) {}
}
