import type { Course, Exercise } from '../../../grader/content/course.ts'
import { type TemporaryCourse, temporaryCourse } from '../temporary-course.ts'

const slug = '01-halves'
export const tinySuite = `test/hidden/${slug}/suite.test.ts`
export const tinyEquivalents = `test/hidden/${slug}/equivalents.ts`
export const tinySignatures = `test/hidden/${slug}/signatures.json`

const declaration = `import { defineExercise } from '#exercise'
export default defineExercise({
  title: 'Halves',
  section: 'rest',
  tasks: [
    { id: 'halves-numbers', title: 'Halve numbers', points: 2, hint: 'a hint that is long enough' },
    { id: 'tells-even-numbers', title: 'Tell even numbers', points: 2, hint: 'a hint that is long enough' },
  ],
})
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
export default defineSuite(exercise, ({ task, submission }) => {
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

const mistakes = `import { defineMistakes } from '#mistakes'
import exercise from '../../../exercises/${slug}/exercise.ts'
export default defineMistakes(exercise, {
  'halves-numbers': { 'rounds-up': [['floor', 'ceil']], doubles: [['/ 2', '* 2']], 'takes-a-third': [['/ 2', '/ 3']] },
  'tells-even-numbers': { 'tells-odd-ones': [['=== 0', '!== 0']] },
})
`

export interface TinyCourse extends AsyncDisposable {
  readonly write: TemporaryCourse['write']
  /** The course as its files are now, and its one exercise. */
  readonly load: () => Promise<{ readonly course: Course; readonly exercise: Exercise }>
}

/** A course of one exercise with two small functions, quick enough to mutate and to prove several times. */
export async function tinyCourse(): Promise<TinyCourse> {
  const made = await temporaryCourse()
  await made.write(`exercises/${slug}/exercise.ts`, declaration)
  await made.write(`exercises/${slug}/halves.ts`, stub)
  await made.write(`solutions/${slug}/halves.ts`, reference)
  await made.write(`test/hidden/${slug}/mistakes.ts`, mistakes)
  await made.write(tinySuite, wholeSuite)
  return {
    write: made.write,
    load: async () => {
      const course = await made.load()
      const [exercise] = course.exercises
      if (exercise === undefined) throw new Error('the tiny course has no exercise')
      return { course, exercise }
    },
    [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
  }
}
