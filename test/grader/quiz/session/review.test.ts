import { expect, test } from 'vitest'
import { emptyProgress, type Progress, progressSchema } from '../../../../grader/quiz/session/progress.ts'
import { dueQuestions, nextDue, reviewAfter } from '../../../../grader/quiz/session/review.ts'
import { smallLibrary } from './small-library.ts'

const library = smallLibrary()
const day = (number: number) => new Date(Date.UTC(2026, 10, number, 12))
const posedOf = (id: string) => library.pose(id, 1) ?? expect.unreachable(`there is no ${id}`)

function after(progress: Progress, id: string, credit: number, now: Date, usedHint = false): Progress {
  return { ...progress, review: reviewAfter(progress.review, { posed: posedOf(id), credit, usedHint, now }) }
}

const missed = after(emptyProgress(1), 'single', 0, day(1))
const dueOn = (progress: Progress) => nextDue(progress, library)

test('what was right the first time never comes back; what was missed does, on a later day', () => {
  expect(dueOn(after(emptyProgress(1), 'single', 1, day(1)))).toBeUndefined()
  expect(dueQuestions(missed, library, day(1))).toEqual([])
  expect(dueQuestions(missed, library, day(3))).toEqual(['single'])
})

test('each right answer puts a question off for longer, a missed one brings it back sooner', () => {
  const once = after(missed, 'single', 1, day(3))
  const twice = after(once, 'single', 1, dueOn(once) ?? day(3))
  const interval = (progress: Progress) => progress.review.single?.scheduledDays ?? 0
  expect(interval(once)).toBeGreaterThan(0)
  expect(interval(twice)).toBeGreaterThan(interval(once))
  expect(interval(after(twice, 'single', 0, dueOn(twice) ?? day(9)))).toBeLessThan(interval(twice))
})

test('a hint, and a part of the points, count as less than knowing it', () => {
  const knew = after(missed, 'single', 1, day(3))
  const hinted = after(missed, 'single', 1, day(3), true)
  const partly = after(missed, 'single', 0.5, day(3))
  for (const less of [hinted, partly]) expect(dueOn(less)?.getTime()).toBeLessThan(dueOn(knew)?.getTime() ?? 0)
})

test('the longest due comes first, and no more than a sitting full at once', () => {
  const both = after(after(emptyProgress(1), 'pairs', 0, day(2)), 'single', 0, day(1))
  expect(dueQuestions(both, library, day(9))).toEqual(['single', 'pairs'])
})

test('an edited question is due at once, one that is gone never', () => {
  const edited = smallLibrary((question) => [question.id === 'single' ? { ...question, prompt: 'Which is it now?' } : question])
  expect(dueQuestions(missed, edited, day(1))).toEqual(['single'])
  const without = smallLibrary((question) => (question.id === 'single' ? [] : [question]))
  expect(dueQuestions(missed, without, day(9))).toEqual([])
  expect(nextDue(missed, without)).toBeUndefined()
})

test('the cards can be kept as JSON and read back', () => {
  expect(progressSchema.parse(JSON.parse(JSON.stringify(missed)))).toEqual(missed)
})
