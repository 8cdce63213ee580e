/**
 * Throws null, undefined, a symbol, a function and a number instead of errors.
 *
 * @outcome graded
 * @score 1
 * @kinds assertion threw
 * @message threw undefined
 */
import { describe as describeRightly } from './honest.ts'

export function sum(): never {
  throw undefined
}

export function classify(): never {
  throw null
}

export function describe(name: string): unknown {
  if (name === '') throw Symbol('EmptyNameError')
  return describeRightly(name)
}

export async function askEach(): Promise<never> {
  throw function EmptyNameError() {}
}

export async function addPages(): Promise<never> {
  throw Number.NaN
}
