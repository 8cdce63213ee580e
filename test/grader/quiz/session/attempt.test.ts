import { expect, test } from 'vitest'
import type { Library } from '../../../../grader/quiz/library.ts'
import {
  beginAttempt,
  finishAttempt,
  nextQuestion,
  openAttempt,
  questionsIn,
  recordAnswer,
} from '../../../../grader/quiz/session/attempt.ts'
import { emptyProgress, type Json, type Progress } from '../../../../grader/quiz/session/progress.ts'
import { quiz, rightTo, smallLibrary } from './small-library.ts'

const now = new Date('2026-11-25T10:00:00Z')
const library = smallLibrary()
const begun = beginAttempt(emptyProgress(7), library, { quiz, mode: 'practice', now })

function answerNext(progress: Progress, answerTo: (id: string) => Json = rightTo, from: Library = library): Progress {
  const open = openAttempt(progress, quiz)
  const next = open === undefined ? undefined : nextQuestion(open, from)
  if (next === undefined) return progress
  return recordAnswer(progress, quiz, { posed: next.posed, answer: answerTo(next.posed.id), usedHint: false, now })
}

const idOfNext = (progress: Progress, from: Library = library) => {
  const open = openAttempt(progress, quiz)
  return open === undefined ? undefined : nextQuestion(open, from)?.posed.id
}

test('questions come one after the other until all are answered', () => {
  let progress = begun
  const asked: (string | undefined)[] = []
  for (let id = idOfNext(progress); id !== undefined; id = idOfNext(progress)) {
    asked.push(id)
    progress = answerNext(progress)
  }
  expect(asked).toEqual(library.questionsOf(quiz, 1))
  expect(openAttempt(finishAttempt(progress, quiz, now), quiz)).toBeUndefined()
})

test('whoever resumes finds the same questions in the same order, after what is answered', () => {
  const kept = answerNext(answerNext(begun))
  const open = openAttempt(kept, quiz)
  if (open === undefined) expect.unreachable('the attempt is not open')
  expect(nextQuestion(open, library)).toMatchObject({ number: 3, total: 8 })
  const first = openAttempt(begun, quiz)
  if (first === undefined) expect.unreachable('the attempt is not open')
  expect(questionsIn(open, library).map(({ shown }) => shown)).toEqual(questionsIn(first, library).map(({ shown }) => shown))
})

test('another attempt, and another learner, get another order', () => {
  const seedOf = (progress: Progress) => openAttempt(progress, quiz)?.seed
  const again = beginAttempt(begun, library, { quiz, mode: 'practice', now })
  const neighbour = beginAttempt(emptyProgress(8), library, { quiz, mode: 'practice', now })
  expect(new Set([seedOf(begun), seedOf(again), seedOf(neighbour)]).size).toBe(3)
  expect(seedOf(beginAttempt(begun, library, { quiz, mode: 'exam', seed: 42, now }))).toBe(42)
})

test('editing one question loses the answer to it and no other; one that is gone is passed over', () => {
  const kept = answerNext(answerNext(answerNext(begun)))
  const edited = smallLibrary((question) => [question.id === 'statement' ? { ...question, prompt: 'Is it now?' } : question])
  expect(idOfNext(kept, edited)).toBe('statement')
  expect(idOfNext(answerNext(kept, rightTo, edited), edited)).toBe('number')
  const without = smallLibrary((question) => (question.id === 'number' ? [] : [question]))
  expect(idOfNext(kept, without)).toBe('name')
})

test('beginning anew ends what was open, and keeps it', () => {
  const again = beginAttempt(answerNext(begun), library, { quiz, mode: 'practice', now })
  expect(again.attempts.map(({ finishedAt, answers }) => [finishedAt, Object.keys(answers).length])).toEqual([
    [now.toISOString(), 1],
    [undefined, 0],
  ])
})

test('an attempt may ask for a part of a quiz', () => {
  const part = beginAttempt(begun, library, { quiz, mode: 'practice', only: ['pairs', 'order'], now })
  expect(idOfNext(part)).toBe('pairs')
  expect(idOfNext(answerNext(answerNext(part)))).toBeUndefined()
})

test('where no attempt is open, an answer changes nothing', () => {
  const [posed] = questionsIn(openAttempt(begun, quiz) ?? expect.unreachable(), library)
  if (posed === undefined) expect.unreachable('nothing is asked')
  const finished = finishAttempt(begun, quiz, now)
  expect(recordAnswer(finished, quiz, { posed, answer: true, usedHint: false, now })).toBe(finished)
})
