import { expect, test } from 'vitest'
import { beginAttempt, finishAttempt, openAttempt, questionsIn, recordAnswer } from '../../../../grader/quiz/session/attempt.ts'
import { mergeProgress } from '../../../../grader/quiz/session/merge-progress.ts'
import { emptyProgress, type Progress } from '../../../../grader/quiz/session/progress.ts'
import { quiz, smallLibrary } from './small-library.ts'

const library = smallLibrary()
const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour))
const empty = emptyProgress(1)
const begun = beginAttempt(empty, library, { quiz, mode: 'practice', now: at(8) })

function missFirst(progress: Progress, now: Date): Progress {
  const [posed] = questionsIn(openAttempt(progress, quiz) ?? expect.unreachable(), library)
  return posed === undefined ? progress : recordAnswer(progress, quiz, { posed, answer: 'nonsense', usedHint: false, now })
}

test('attempts of both places are kept, in the order of their beginning', () => {
  const there = finishAttempt(beginAttempt(emptyProgress(2), library, { quiz, mode: 'exam', now: at(7) }), quiz, at(9))
  const merged = mergeProgress(begun, there)
  expect(merged.attempts.map(({ startedAt }) => startedAt)).toEqual([at(7).toISOString(), at(8).toISOString()])
  expect(merged.learner).toBe(1)
})

test('of one attempt the further copy is kept, whichever side it is on', () => {
  const further = missFirst(begun, at(9))
  expect(mergeProgress(begun, further).attempts).toEqual(further.attempts)
  expect(mergeProgress(further, begun).attempts).toEqual(further.attempts)
  const finished = finishAttempt(further, quiz, at(10))
  expect(mergeProgress(further, finished).attempts).toEqual(finished.attempts)
})

test('of one question the later review is kept', () => {
  const early = missFirst(begun, at(9))
  const late = missFirst(begun, at(11))
  expect(mergeProgress(early, late).review).toEqual(late.review)
  expect(mergeProgress(late, early).review).toEqual(late.review)
  expect(mergeProgress(early, empty).review).toEqual(early.review)
})
