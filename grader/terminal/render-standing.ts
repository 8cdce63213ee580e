import type { Library } from '../quiz/library.ts'
import { openAttempt } from '../quiz/session/attempt.ts'
import type { Attempt, Progress } from '../quiz/session/progress.ts'
import { isWhole, recordOf, type Standing, standingOf } from '../quiz/session/standing.ts'
import { roundPoints } from '../scoring/round-points.ts'
import { renderProse, type Screen } from './prose.ts'

/** Every quiz with its number of questions and how far one is with it. */
export function renderQuizzes(library: Library, progress: Progress, screen: Screen): string {
  return library.quizzes
    .map(({ slug, title, size }) => {
      const state = stateOf(library, progress, slug)
      const done = state.startsWith('passed')
      const name = renderProse(`${title} (${slug}, ${size} questions)`, screen, '     ', `  ${done ? '✓' : '·'}  `)
      return `${done ? screen.paint('green', name) : name}\n${screen.paint('dim', renderProse(state, screen, '     '))}`
    })
    .join('\n')
}

/** How far one is with a quiz, in words. */
export function stateOf(library: Library, progress: Progress, slug: string): string {
  const open = openAttempt(progress, slug)
  const { first, best } = recordOf(progress, library, slug)
  const record = best === undefined ? [] : [`${wordFor(best)}: best ${pointsOf(best)}, first ${pointsOf(first ?? best)}`]
  const { answered = 0, maxScore = 0 } = open === undefined ? {} : standingOf(open, library)
  const going = open === undefined ? [] : [`begun: ${answered} of ${maxScore} answered`]
  return [...record, ...going].join('; ') || 'not begun'
}

/** Every attempt, oldest first, a line each. */
export function renderHistory(library: Library, { attempts }: Progress, screen: Screen): string {
  if (attempts.length === 0) return 'Nothing was answered yet: npm run quiz lists the quizzes.'
  return attempts.map((attempt) => renderProse(lineFor(attempt, library), screen, '      ', '  ')).join('\n')
}

function lineFor(attempt: Attempt, library: Library): string {
  const standing = standingOf(attempt, library)
  const parts = [
    attempt.startedAt.slice(0, 16).replace('T', ' '),
    attempt.quiz,
    attempt.mode === 'exam' ? 'exam' : 'practice',
    ...(isWhole(attempt, library) || attempt.quiz === 'review' ? [] : ['only what was missed']),
    attempt.finishedAt === undefined
      ? `not finished: ${standing.answered} of ${standing.maxScore} answered`
      : `${pointsOf(standing)}, ${wordFor(standing)}`,
  ]
  return parts.join(' · ')
}

/** `7.5 of 12 points`; without keys, how much is answered. */
export function pointsOf({ score, maxScore, answered }: Standing): string {
  return score === undefined ? `${answered} of ${maxScore} answered` : `${roundPoints(score)} of ${maxScore} points`
}

function wordFor({ hasPassed }: Standing): string {
  return hasPassed === undefined ? 'kept' : hasPassed ? 'passed' : 'not passed'
}
