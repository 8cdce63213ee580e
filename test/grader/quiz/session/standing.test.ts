import { expect, test } from 'vitest'
import { beginAttempt, finishAttempt, openAttempt, questionsIn, recordAnswer } from '../../../../grader/quiz/session/attempt.ts'
import { emptyProgress, type Progress } from '../../../../grader/quiz/session/progress.ts'
import { isWhole, missedIn, recordOf, standingOf } from '../../../../grader/quiz/session/standing.ts'
import { quiz, rightTo, smallLibrary } from './small-library.ts'

const now = new Date('2026-11-25T10:00:00Z')
const library = smallLibrary()

/** An attempt at the quiz in which the questions named are answered wrongly, and all others rightly. */
function sit(progress: Progress, wrong: readonly string[], only?: readonly string[]): Progress {
  let kept = beginAttempt(progress, library, { quiz, mode: 'practice', now, ...(only === undefined ? {} : { only }) })
  for (const posed of questionsIn(openAttempt(kept, quiz) ?? expect.unreachable(), library)) {
    const answer = wrong.includes(posed.id) ? 'nonsense' : rightTo(posed.id)
    kept = recordAnswer(kept, quiz, { posed, answer, usedHint: false, now })
  }
  return finishAttempt(kept, quiz, now)
}

const lastOf = ({ attempts }: Progress) => attempts.at(-1) ?? expect.unreachable('there is no attempt')

test('a standing counts points, what was missed, and whether it is enough', () => {
  const enough = sit(emptyProgress(1), ['single', 'order'])
  expect(standingOf(lastOf(enough), library)).toEqual({ answered: 8, score: 6, maxScore: 8, hasPassed: true, missed: ['single', 'order'] })
  const tooFew = sit(emptyProgress(1), ['single', 'order', 'pairs'])
  expect(standingOf(lastOf(tooFew), library)).toMatchObject({ score: 5, hasPassed: false })
})

test('what is not answered counts as missed', () => {
  const begun = beginAttempt(emptyProgress(1), library, { quiz, mode: 'exam', now })
  expect(standingOf(lastOf(begun), library)).toMatchObject({ answered: 0, score: 0, hasPassed: false })
  expect(standingOf(lastOf(begun), library).missed).toHaveLength(8)
})

test('a mended key judges old answers anew', () => {
  const wrong = sit(emptyProgress(1), ['statement'])
  const attempt = { ...lastOf(wrong), answers: { ...lastOf(wrong).answers } }
  expect(standingOf(attempt, library).score).toBe(7)
  const edited = smallLibrary((question) => [question.kind === 'true-false' ? { ...question, isTrue: true } : question])
  // Its question is another one now: the answer to it is asked for again.
  expect(standingOf(attempt, edited)).toMatchObject({ answered: 7, missed: ['statement'] })
})

test('only what the latest answer missed is asked again', () => {
  const first = sit(emptyProgress(1), ['single', 'order', 'pairs'])
  expect(missedIn(first, library, quiz)).toEqual(['single', 'pairs', 'order'])
  const second = sit(first, ['pairs'], missedIn(first, library, quiz))
  expect(isWhole(lastOf(second), library)).toBe(false)
  expect(missedIn(second, library, quiz)).toEqual(['pairs'])
})

test('the first attempt is kept apart from the best, and a part of a quiz is neither', () => {
  const first = sit(emptyProgress(1), ['single', 'order', 'pairs'])
  const best = sit(sit(first, ['single']), ['order'], ['single', 'order'])
  const record = recordOf(best, library, quiz)
  expect([record.first?.score, record.best?.score]).toEqual([5, 7])
  expect(recordOf(emptyProgress(1), library, quiz)).toEqual({})
})
