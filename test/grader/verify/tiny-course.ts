import type { Course, Exercise } from '../../../grader/content/course.ts'
import { sectionSchema } from '../../../grader/content/section.ts'
import { type TemporaryCourse, temporaryCourse } from '../temporary-course.ts'

const slug = '01-halves'

/** Its files, by what they are. */
export const tiny = {
  slug,
  declaration: `exercises/${slug}/exercise.ts`,
  lesson: `exercises/${slug}/README.md`,
  stub: `exercises/${slug}/halves.ts`,
  examples: `exercises/${slug}/examples.test.ts`,
  data: `exercises/${slug}/numbers.ts`,
  reference: `solutions/${slug}/halves.ts`,
  suite: `test/hidden/${slug}/suite.test.ts`,
  mistakes: `test/hidden/${slug}/mistakes.ts`,
  equivalents: `test/hidden/${slug}/equivalents.ts`,
  signatures: `test/hidden/${slug}/signatures.json`,
  alternative: `test/hidden/${slug}/alternatives/by-subtraction.ts`,
  quiz: 'quizzes/10-cost.ts',
  cheat: `test/hidden/${slug}/cheats/hard-codes-the-examples.ts`,
} as const

const declaration = `import { defineExercise } from '#exercise'
export default defineExercise({
  title: 'Halves',
  section: 'rest',
  alsoTeaches: ${JSON.stringify(sectionSchema.options)},
  tasks: [
    { id: 'halves-numbers', title: 'Halve numbers', points: 2, hint: 'a hint that is long enough', allOrNothing: true },
    { id: 'tells-even-numbers', title: 'Tell even numbers', points: 2, hint: 'a hint that is long enough', allOrNothing: true },
  ],
})
`

const lesson = `# Halves

Half of an even number is whole.

## Halve numbers

\`\`\`ts
import { halve } from './halves.ts'

export const four: number = halve(8)
\`\`\`

See [the stub](./halves.ts) and [the next task](#tell-even-numbers).

## Tell even numbers

## Sources

- Euclid, _Elements_ (as of November 2026): even numbers.
`

const examples = `import { expect, test } from 'vitest'
import { halve, isEven } from './halves.ts'
import { numbers } from './numbers.ts'
test('a half', () => expect(halve(numbers[0])).toBe(1))
test('an even number', () => expect(isEven(numbers[0])).toBe(true))
`

const data = `/** The first even number. Source: Euclid. */
export const asOf = '2026-11-01'
export const numbers = [2] as const
`

const reference = `export function halve(value: number): number {
  return Math.floor(value / 2)
}
export function isEven(value: number): boolean {
  return value % 2 === 0
}
`

const stub = `export function halve(value: number): number {
  throw new Error('NotImplemented: halve')
}
export function isEven(value: number): boolean {
  throw new Error('NotImplemented: isEven')
}
`

/** A suite whose second task asks what is given. */
export const suiteAsking = (even: string) => `import { defineSuite, expect, test } from '#suite'
import exercise from '../../../exercises/${slug}/exercise.ts'
import type * as reference from '../../../solutions/${slug}/halves.ts'
export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission }) => {
  task('halves-numbers', () => {
    test('even ones', async () => expect(await submission.halve(8)).toBe(4))
    test('odd ones, rounded down', async () => expect(await submission.halve(7)).toBe(3))
  })
  task('tells-even-numbers', () => {
    ${even}
  })
})
`

export const wholeSuite = suiteAsking(`test('even ones', async () => expect(await submission.isEven(4)).toBe(true))
    test('odd ones', async () => expect(await submission.isEven(5)).toBe(false))`)

const bySubtraction = `export function halve(value: number): number {
  let half = 0
  while ((half + 1) * 2 <= value) half += 1
  return half
}
export function isEven(value: number): boolean {
  return halve(value) * 2 === value
}
`

const byShift = `export const halve = (value: number): number => value >> 1
export const isEven = (value: number): boolean => (value & 1) === 0
`

/** A sound quiz; its name makes its questions its own. */
const quizOf = (name: string) => `export default {
  title: '${name}',
  lesson: '${slug}',
  questions: Array.from({ length: 10 }, (_, number) => ({
    kind: 'true-false',
    id: '${name}-' + number,
    asks: 'which',
    prompt: 'Is it so?',
    isTrue: true,
    why: { true: 'It is.', false: 'It is all the same.' },
    explanation: 'So it is.',
  })),
}
`

const byHeart = `export const halve = (_value: number): number => 1
export const isEven = (_value: number): boolean => true
`

const mistakes = `import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/${slug}/exercise.ts'
export default defineMistakes(exercise, {
  'halves-numbers': { 'rounds-up': [['floor', 'ceil']], doubles: [['/ 2', '* 2']], 'takes-a-third': [['/ 2', '/ 3']] },
  'tells-even-numbers': {
    'tells-odd-ones': [['=== 0', '!== 0']],
    'tells-all': [['value % 2 === 0', 'true']],
    'tells-none': [['value % 2 === 0', 'false']],
  },
})
`

export interface TinyCourse extends AsyncDisposable, Pick<TemporaryCourse, 'root' | 'write' | 'remove'> {
  /** The course as its files are now, and its one exercise. */
  readonly load: () => Promise<{ readonly course: Course; readonly exercise: Exercise }>
}

/** A course of one exercise with two small functions, quick enough to mutate and to prove several times. */
export async function tinyCourse(): Promise<TinyCourse> {
  const made = await temporaryCourse()
  await made.write(tiny.declaration, declaration)
  await made.write(tiny.lesson, lesson)
  await made.write(tiny.stub, stub)
  await made.write(tiny.examples, examples)
  await made.write(tiny.data, data)
  await made.write(tiny.reference, reference)
  await made.write(tiny.suite, wholeSuite)
  await made.write(tiny.mistakes, mistakes)
  await made.write(tiny.alternative, bySubtraction)
  await made.write(`test/hidden/${slug}/alternatives/by-shift.ts`, byShift)
  await made.write(tiny.cheat, byHeart)
  for (const [index, section] of sectionSchema.options.entries())
    await made.write(`quizzes/${String(index + 1).padStart(2, '0')}-${section}.ts`, quizOf(section))
  return {
    ...made,
    load: async () => {
      const course = await made.load()
      const [exercise] = course.exercises
      if (exercise === undefined) throw new Error('the tiny course has no exercise')
      return { course, exercise }
    },
  }
}
