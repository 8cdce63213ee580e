import type { QuizResult } from '../scoring/quiz-results.ts'
import type { Results } from '../scoring/results.ts'
import { roundPoints } from '../scoring/round-points.ts'

/** What the scoreboard says of quizzes: all of it empty where nobody has handed one in. */
export interface QuizScores {
  readonly header: readonly string[]
  /** A row for each submission. */
  readonly cells: readonly (readonly string[])[]
  readonly notes: readonly string[]
  /** A line for each quiz. */
  readonly legend: readonly string[]
}

/** One column for all quizzes: points of those handed in, which count into no total. */
export function quizScores({ submissions, quizStatistics }: Results): QuizScores {
  const handedIn = submissions.flatMap(({ quizzes }) => quizzes)
  if (handedIn.length === 0) return { header: [], cells: [], notes: [], legend: [] }
  const isAnyUnreadable = handedIn.some(({ outcome }) => outcome === 'unreadable')
  return {
    header: ['quizzes'],
    cells: submissions.map(({ quizzes }) => [cell(quizzes)]),
    notes: isAnyUnreadable ? ['!: answers that cannot be marked, for the reason in the feedback'] : [],
    legend: quizStatistics.map(
      ({ slug, title, maxScore, n, mean, passed }) =>
        `  quiz ${slug}  ${title} (${maxScore} points): ${n} marked, mean ${mean}, ${passed} passed`,
    ),
  }
}

function cell(quizzes: readonly QuizResult[]): string {
  if (quizzes.length === 0) return ''
  const sum = (points: readonly number[]) => roundPoints(points.reduce((total, one) => total + one, 0))
  const mark = quizzes.some(({ outcome }) => outcome === 'unreadable') ? '!' : ''
  return `${mark}${sum(quizzes.map(({ score }) => score))}/${sum(quizzes.map(({ maxScore }) => maxScore))}`
}
