import { CourseError } from '../content/course-error.ts'
import { nearest } from '../content/nearest.ts'
import type { ReportFormat } from '../reports/formats/report-format.ts'
import { formats } from '../reports/formats.ts'

/** Throws a CourseError that names the nearest format, or all of them. */
export function findFormat(name: string | undefined, option = '--format'): ReportFormat {
  const found = formats.find((one) => one.name === name)
  if (found !== undefined) return found
  const known = formats.map((one) => one.name)
  const meant = name === undefined ? undefined : nearest(name, known)
  throw new CourseError(
    `${option} expects one of ${known.join(', ')}, got ${name ?? 'none'}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
  )
}
