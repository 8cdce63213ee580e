import { expect, test } from 'vitest'
import { emptyProgress } from '../../../../grader/quiz/session/progress.ts'
import { readProgress } from '../../../../grader/quiz/session/read-progress.ts'

test('what was written is read', () => {
  expect(readProgress(JSON.stringify(emptyProgress(3)))).toEqual({ progress: emptyProgress(3) })
})

test.each(['', '{', 'null', '[]', JSON.stringify({ ...emptyProgress(3), attempts: [{ quiz: 3 }] })])('%j is told to be damaged', (text) => {
  expect(readProgress(text)).toEqual({ damage: expect.stringMatching(/\w/) })
})

test('the place of a fault is told', () => {
  expect(readProgress(JSON.stringify({ ...emptyProgress(3), learner: 'me' }))).toEqual({ damage: expect.stringMatching(/^learner: /) })
})
