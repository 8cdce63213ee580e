import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { loadPolicy } from '../gradebook/load-policy.ts'
import type { Policy } from '../gradebook/policy.ts'
import { type Roster, readRoster } from '../gradebook/roster.ts'
import { quizNames } from '../quiz/final-exam.ts'
import type { Quiz } from '../quiz/item.ts'
import type { ReportFormat } from '../reports/formats/report-format.ts'
import type { Arguments, World } from './command.ts'

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

/** What reports need beside results: all that can be wrong with it is told before anything is graded. */
export interface ReportSettings {
  readonly policy: Policy
  readonly roster: Roster | undefined
  /** As it was asked for. */
  readonly assignment: string | undefined
  /** What the readers of the formats will make of it: a line each. */
  readonly notes: readonly string[]
}

/** Throws a CourseError about a policy or a roster that cannot be used, and about what a format cannot do without. */
export async function readReportSettings(
  course: Course,
  quizzes: readonly Quiz[],
  formats: readonly ReportFormat[],
  args: Arguments,
  world: World,
): Promise<ReportSettings> {
  const fileOf = (option: string) => {
    const name = args.option(option)
    return name === undefined ? undefined : path.resolve(world.cwd, name)
  }
  const policy = await loadPolicy(course, fileOf('config'), [...course.exercises.map(({ slug }) => slug), ...quizNames(quizzes)])
  const asked = { roster: await readRosterFile(fileOf('roster')), assignment: args.option('assignment') }
  return { policy, ...asked, notes: formats.flatMap((format) => format.judge?.(asked) ?? []) }
}

async function readRosterFile(file: string | undefined): Promise<Roster | undefined> {
  if (file === undefined) return undefined
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CourseError(`${file} cannot be read (${error instanceof Error ? error.message : error}): expected a roster as CSV`)
  })
  if (!isUtf8(bytes)) throw new CourseError(`${file} is not UTF-8, so that names in it would be garbled: save it as "CSV UTF-8"`)
  return readRoster(bytes.toString(), file)
}
