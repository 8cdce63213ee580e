import type { Library } from '../quiz/library.ts'
import { openAttempt } from '../quiz/session/attempt.ts'
import type { Progress } from '../quiz/session/progress.ts'
import { dueQuestions } from '../quiz/session/review.ts'
import { recordOf, standingOf } from '../quiz/session/standing.ts'
import type { Paint } from '../reports/paint.ts'
import { roundPoints } from '../scoring/round-points.ts'

/** Every quiz with the points of its best attempt, and what is due for review. */
export function renderQuizProgress(library: Library, progress: Progress, now: Date, paint: Paint): string {
  const width = Math.max(...library.quizzes.map(({ title }) => title.length))
  const rows = library.quizzes.map(({ slug, title, size }) => {
    const { best } = recordOf(progress, library, slug)
    const open = openAttempt(progress, slug)
    const begun = open === undefined ? undefined : standingOf(open, library)
    const share = best === undefined ? 0 : (best.score ?? best.answered) / best.maxScore
    const filled = Math.floor(share * 10)
    const points = best === undefined ? `0/${size}` : `${roundPoints(best.score ?? best.answered)}/${best.maxScore}`
    const word = best === undefined ? (begun === undefined ? 'not begun' : `begun, ${begun.answered} answered`) : wordFor(best.hasPassed)
    const bar = paint(best?.hasPassed ? 'green' : 'dim', `${'█'.repeat(filled)}${'░'.repeat(10 - filled)}`)
    return `  ${/^\d\d/.exec(slug)?.[0] ?? '  '}  ${title.padEnd(width)}  ${bar}  ${points.padStart(9)}  ${word}`
  })
  const due = dueQuestions(progress, library, now).length
  const next = due > 0 ? `${due} question(s) are due for review: npm run quiz -- review` : 'Take one: npm run quiz -- 01'
  return [...rows, '', `  ${next}`].join('\n')
}

function wordFor(hasPassed: boolean | undefined): string {
  return hasPassed === undefined ? 'answered' : hasPassed ? 'passed' : 'not passed'
}
