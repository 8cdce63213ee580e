import type { Course } from '../content/course.ts'
import { gradeOf } from '../gradebook/grade-of.ts'
import { buildGradebook } from '../gradebook/gradebook.ts'
import { drawFinalExam } from '../quiz/final-exam.ts'
import type { Quiz } from '../quiz/item.ts'
import type { ReportInput } from '../reports/formats/report-format.ts'
import { describeLateness } from '../reports/lateness.ts'
import { combineResults } from '../scoring/combine-results.ts'
import type { Results } from '../scoring/results.ts'
import type { Arguments, World } from './command.ts'
import type { ReportSettings } from './report-settings.ts'
import { storiesOf } from './write-report.ts'

/** Everything that a format needs: several results are attempts, of which the policy chooses, or parts of one class. */
export function reportInput(
  all: readonly [Results, ...Results[]],
  course: Course,
  quizzes: readonly Quiz[],
  { policy, roster, assignment }: ReportSettings,
  world: World,
): ReportInput {
  const sizes = new Map([...quizzes, drawFinalExam(quizzes, 1)].map(({ slug, items }) => [slug, items.length]))
  const maxima = { exercises: new Map(course.exercises.map(({ slug, maxScore }) => [slug, maxScore])), quizzes: sizes }
  const results = combineResults(all, (earlier, later) => {
    const score = (one: typeof earlier) => gradeOf(one, maxima, policy).score
    return policy.attempts === 'best' && score(earlier) > score(later) ? earlier : later
  })
  return {
    ...{ course, results, policy },
    gradebook: buildGradebook(results, roster?.learners, sizes, policy),
    storiesOf: (submission) => storiesOf(quizzes, submission),
    assignment: assignment ?? course.name,
    environment: world.environment,
    now: world.now(),
  }
}

/** A line for the terminal where somebody is late: a policy without a late rule is easily missed. */
export function latenessOf({ gradebook, policy }: ReportInput, args: Arguments): string[] {
  const line = describeLateness(gradebook, policy, args.option('config') ?? 'course.config.ts')
  return line === undefined ? [] : [line]
}
