/**
 * Exports a thousand names beside the right ones, by a `then` that puts another module in place of its own.
 *
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message ^(?![\s\S]*wrote to the grader)[\s\S]*export
 */
import * as honest from './honest.ts'

export const { sum, classify, describe, askEach, addPages } = honest

export function then(resolve: (module: object) => void): void {
  const names = Array.from({ length: 1_000 }, (_, number) => [`name${number}`, number])
  resolve({ ...honest, ...Object.fromEntries(names) })
}
