/**
 * Throws errors whose stacks name lines that do not exist: line 0, a line far beyond the end, an endless number, and
 * megabytes of frames.
 *
 * @outcome graded
 * @score 8
 * @kinds threw
 * @message threw Error: look at my stack
 */
export { classify, describe } from './honest.ts'

function withStack(stack: unknown): Error {
  return Object.defineProperty(new Error('look at my stack'), 'stack', { value: stack })
}

export function sum(numbers: number[]): never {
  const line = numbers.length === 0 ? '0:0' : '9'.repeat(300)
  throw withStack(`Error\n    at sum (course:submission/1:${line}:1)\n    at other (course:submission/999:1:1)`)
}

export async function askEach(): Promise<never> {
  throw withStack('    at /etc/passwd (course:submission/1:1:1)\n'.repeat(50_000))
}

export async function addPages(): Promise<never> {
  throw withStack({ toString: () => 'course:submission/1:1:1', length: 9, slice: () => 'course:submission/1:0:0' })
}
