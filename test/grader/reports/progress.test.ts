import { expect, test } from 'vitest'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { plain } from '../../../grader/reports/paint.ts'
import { renderProgress } from '../../../grader/reports/progress.ts'
import type { ExerciseResult } from '../../../grader/scoring/results.ts'

const course = await loadCourse()

/** All points for the named exercises, none for the others. */
function progressWith(done: (slug: string) => boolean): string {
  const results = course.exercises.map(
    ({ slug, maxScore }): ExerciseResult => ({ slug, outcome: 'graded', score: done(slug) ? maxScore : 0, maxScore, tasks: [] }),
  )
  return renderProgress(course, results, [], plain)
}

test('next is the first open exercise whose prerequisites are complete', () => {
  expect(progressWith(() => false)).toContain(`Next: ${course.exercises[0]?.slug} `)
  const withPrerequisites = course.exercises.find((exercise) => exercise.requires.length > 0)
  const [needed] = withPrerequisites?.requires ?? []
  expect(needed).toBeDefined()
  // All but the prerequisite and what needs it are done: the prerequisite comes first.
  expect(progressWith((slug) => slug !== needed && slug !== withPrerequisites?.slug)).toContain(`Next: ${needed} `)
  expect(progressWith((slug) => slug !== withPrerequisites?.slug)).toContain(`Next: ${withPrerequisites?.slug} `)
})

test('an exercise is passed over while its prerequisites are open', () => {
  const blocked = course.exercises.filter((exercise) => exercise.requires.length > 0)
  const first = course.exercises.find((exercise) => exercise.requires.length === 0)
  const text = progressWith((slug) => slug !== first?.slug && !blocked.some((exercise) => exercise.slug === slug))
  expect(text).toContain(`Next: ${first?.slug} `)
})

test('with everything complete there is nothing next', () => {
  expect(progressWith(() => true)).toContain('All exercises are complete.')
})
