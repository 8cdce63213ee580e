import type { Course } from '../content/course.ts'
import type { ExerciseResult } from '../scoring/results.ts'
import { roundPoints } from '../scoring/round-points.ts'
import type { Paint } from './paint.ts'

/** Every exercise with its points, then the one to do next: the first open one whose prerequisites are complete. */
export function renderProgress(course: Course, results: readonly ExerciseResult[], untouched: readonly string[], paint: Paint): string {
  const complete = new Set(results.filter(isComplete).map((result) => result.slug))
  const width = Math.max(...course.exercises.map((exercise) => exercise.title.length))
  const lines = course.exercises.map(({ slug, title, maxScore }) => {
    const result = results.find((one) => one.slug === slug)
    const score = result?.score ?? 0
    const filled = Math.round((score / maxScore) * 10)
    const word = complete.has(slug)
      ? 'complete'
      : untouched.includes(slug)
        ? 'not begun'
        : (result?.outcome ?? 'missing') === 'graded'
          ? 'begun'
          : result?.outcome
    const bar = `${'█'.repeat(filled)}${'░'.repeat(10 - filled)}`
    return `  ${slug.slice(0, 2)}  ${title.padEnd(width)}  ${paint(complete.has(slug) ? 'green' : 'dim', bar)}  ${`${score}/${maxScore}`.padStart(9)}  ${word}`
  })
  const score = roundPoints(results.reduce((sum, result) => sum + result.score, 0))
  const maxScore = course.exercises.reduce((sum, exercise) => sum + exercise.maxScore, 0)
  const next = course.exercises.find(({ slug, requires }) => !complete.has(slug) && requires.every((needed) => complete.has(needed)))
  const advice =
    next === undefined
      ? 'All exercises are complete.'
      : `Next: ${next.slug} (${next.title}): read exercises/${next.slug}/README.md, then npm test ${next.slug.slice(0, 2)}`
  return [...lines, '', `  ${score} of ${maxScore} points. ${advice}`].join('\n')
}

function isComplete(result: ExerciseResult): boolean {
  return result.outcome === 'graded' && result.score === result.maxScore
}
