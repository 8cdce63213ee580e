import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { type Limits, limitsSchema } from '../content/limits.ts'
import { nearest } from '../content/nearest.ts'
import type { Arguments } from './command.ts'

export const limitOptions = { limit: { type: 'string', multiple: true } } as const

export const limitDetails = [
  '--limit NAME=VALUE         change a limit for every exercise, such as callMs=5000; may be repeated (names: grader/content/limits.ts)',
]

/** The course with the limits that the command line sets, within the same bounds as those that an exercise declares. */
export function withLimits(course: Course, args: Arguments): Course {
  const changes = Object.assign({}, ...args.options('limit').map(readLimit))
  return { ...course, exercises: course.exercises.map((exercise) => ({ ...exercise, limits: { ...exercise.limits, ...changes } })) }
}

function readLimit(text: string): Partial<Limits> {
  const [, name = '', value = ''] = /^(\w+)=(\d{1,9})$/.exec(text) ?? []
  if (name === '') throw new CourseError(`--limit expects NAME=VALUE with a whole number, such as callMs=5000, got "${text}"`)
  const known: readonly string[] = Object.keys(limitsSchema.shape)
  if (!known.includes(name)) {
    const guess = nearest(name, known)
    throw new CourseError(
      `--limit: there is no limit "${name}": ${guess === undefined ? `expected one of ${known.join(', ')}` : `did you mean ${guess}?`}`,
    )
  }
  const parsed = limitsSchema.safeParse({ [name]: Number(value) })
  if (!parsed.success) throw new CourseError(`--limit ${text}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`)
  return { [name]: Number(value) }
}
