import { expect, test } from 'vitest'
import { beginAttempt, finishAttempt, openAttempt, questionsIn, recordAnswer } from '../../../grader/quiz/session/attempt.ts'
import { emptyProgress, type Progress } from '../../../grader/quiz/session/progress.ts'
import { plain } from '../../../grader/reports/paint.ts'
import { renderQuizProgress } from '../../../grader/terminal/render-quiz-progress.ts'
import { quiz, rightTo, smallLibrary } from '../quiz/session/small-library.ts'

const library = smallLibrary()
const now = new Date('2026-11-25T10:00:00Z')
const later = new Date('2026-12-25T10:00:00Z')
const rows = (progress: Progress, at = now) => renderQuizProgress(library, progress, at, plain).split('\n')

function sit(wrong: readonly string[], isFinished: boolean): Progress {
  let kept = beginAttempt(emptyProgress(1), library, { quiz, mode: 'practice', now })
  for (const posed of questionsIn(openAttempt(kept, quiz) ?? expect.unreachable(), library)) {
    const answer = wrong.includes(posed.id) ? 'nonsense' : rightTo(posed.id)
    kept = recordAnswer(kept, quiz, { posed, answer, usedHint: false, now })
  }
  return isFinished ? finishAttempt(kept, quiz, now) : kept
}

test('each quiz has its points and a word, and what is due is told', () => {
  expect(rows(emptyProgress(1))).toEqual([
    '  01  Small       ░░░░░░░░░░        0/8  not begun',
    '      Final exam  ░░░░░░░░░░        0/2  not begun',
    '',
    '  Take one: npm run quiz -- 01',
  ])
  expect(rows(sit(['single'], false))[0]).toBe('  01  Small       ░░░░░░░░░░        0/8  begun, 8 answered')
  const passed = rows(sit(['single'], true), later)
  expect(passed[0]).toBe('  01  Small       ████████░░        7/8  passed')
  expect(passed.at(-1)).toBe('  1 question(s) are due for review: npm run quiz -- review')
  expect(rows(sit(['single', 'pairs', 'order'], true))[0]).toBe('  01  Small       ██████░░░░        5/8  not passed')
})
