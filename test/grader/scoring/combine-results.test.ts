import { expect, test } from 'vitest'
import { combineResults } from '../../../grader/scoring/combine-results.ts'
import { type Results, resultsSchema } from '../../../grader/scoring/results.ts'

const of = (ids: Readonly<Record<string, number>>, fields: Partial<Results> = {}): Results => ({
  ...resultsSchema.parse({
    ...{ schema: 'course-results/v1', course: { name: 'c', version: '1' }, isolation: 'bubblewrap' },
    ...{ startedAt: '2026-11-25T10:00:00Z', finishedAt: '2026-11-25T11:00:00Z' },
    submissions: Object.entries(ids).map(([id, score]) => ({ id, score, maxScore: 10, exercises: [], quizzes: [] })),
  }),
  ...fields,
})
const scores = ({ submissions }: Results) => Object.fromEntries(submissions.map(({ id, score }) => [id, score]))

test('parts of a class become one, in the order of their ids', () => {
  const joined = combineResults([of({ zoe: 1, bob: 2 }), of({ ada: 3 })], (_, later) => later)
  expect(Object.entries(scores(joined))).toEqual([
    ['ada', 3],
    ['bob', 2],
    ['zoe', 1],
  ])
})

test('of two results of one learner the choice decides, whatever order the files were named in', () => {
  const early = of({ ada: 9 }, { finishedAt: '2026-11-24T11:00:00Z' })
  const late = of({ ada: 4 })
  expect(scores(combineResults([late, early], (_, later) => later))).toEqual({ ada: 4 })
  expect(scores(combineResults([late, early], (earlier) => earlier))).toEqual({ ada: 9 })
})

test('together they promise what the weakest can, and took as long as all of them', () => {
  const weak = of({}, { isolation: 'permission', startedAt: '2026-11-25T09:00:00Z', finishedAt: '2026-11-25T12:00:00Z' })
  expect(combineResults([of({}), weak], (one) => one)).toMatchObject({
    ...{ isolation: 'permission', startedAt: '2026-11-25T09:00:00Z', finishedAt: '2026-11-25T12:00:00Z' },
  })
})

test('what was compared within one file alone is not told of several', () => {
  const similarity = { exercises: [] }
  expect(combineResults([of({ ada: 1 }, { similarity })], (one) => one)).toMatchObject({ similarity })
  expect(combineResults([of({ ada: 1 }, { similarity }), of({ bob: 1 }, { similarity })], (one) => one)).not.toHaveProperty('similarity')
})

test('results of different courses are not joined', () => {
  const other = of({}, { course: { name: 'c', version: '2' } })
  expect(() => combineResults([of({}), other], (one) => one)).toThrow('expected results of one course, found c 1 and c 2')
})
