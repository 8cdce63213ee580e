import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { gradeOf } from '../gradebook/grade-of.ts'
import { buildGradebook } from '../gradebook/gradebook.ts'
import { loadPolicy } from '../gradebook/load-policy.ts'
import { type Learner, readRoster } from '../gradebook/roster.ts'
import { drawFinalExam, quizNames } from '../quiz/final-exam.ts'
import type { Quiz } from '../quiz/item.ts'
import type { ReportInput } from '../reports/formats/report-format.ts'
import { describeLateness } from '../reports/lateness.ts'
import { combineResults } from '../scoring/combine-results.ts'
import type { Results } from '../scoring/results.ts'
import type { Arguments, World } from './command.ts'
import { storiesOf } from './write-report.ts'

export const reportOptions = {
  roster: { type: 'string' },
  config: { type: 'string' },
  assignment: { type: 'string' },
} as const

export const reportDetails = [
  '--roster FILE              who is enrolled: CSV with id, name, email, …, or an export of Canvas or Moodle',
  '--config FILE              how points become grades (default course.config.ts in the folder of the course)',
  '--assignment TITLE         the name of the column in a gradebook (default: the name of the course)',
]

/** Everything that a format needs: several results are attempts, of which the policy chooses, or parts of one class. */
export async function reportInput(
  all: readonly [Results, ...Results[]],
  course: Course,
  quizzes: readonly Quiz[],
  args: Arguments,
  world: World,
): Promise<ReportInput> {
  const fileOf = (option: string) => {
    const name = args.option(option)
    return name === undefined ? undefined : path.resolve(world.cwd, name)
  }
  const policy = await loadPolicy(course, fileOf('config'), [...course.exercises.map(({ slug }) => slug), ...quizNames(quizzes)])
  const sizes = new Map([...quizzes, drawFinalExam(quizzes, 1)].map(({ slug, items }) => [slug, items.length]))
  const maxima = { exercises: new Map(course.exercises.map(({ slug, maxScore }) => [slug, maxScore])), quizzes: sizes }
  const results = combineResults(all, (earlier, later) => {
    const score = (one: typeof earlier) => gradeOf(one, maxima, policy).score
    return policy.attempts === 'best' && score(earlier) > score(later) ? earlier : later
  })
  const roster = await readRosterFile(fileOf('roster'))
  return {
    ...{ course, results, policy },
    gradebook: buildGradebook(results, roster, sizes, policy),
    storiesOf: (submission) => storiesOf(quizzes, submission),
    assignment: args.option('assignment') ?? course.name,
    environment: world.environment,
    now: world.now(),
  }
}

/** A line for the terminal where somebody is late: a policy without a late rule is easily missed. */
export function latenessOf({ gradebook, policy }: ReportInput, args: Arguments): string[] {
  const line = describeLateness(gradebook, policy, args.option('config') ?? 'course.config.ts')
  return line === undefined ? [] : [line]
}

async function readRosterFile(file: string | undefined): Promise<Learner[] | undefined> {
  if (file === undefined) return undefined
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CourseError(`${file} cannot be read (${error instanceof Error ? error.message : error}): expected a roster as CSV`)
  })
  return [...readRoster(text, file).learners]
}
