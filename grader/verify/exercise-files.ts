import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import { examplesFile, hiddenFolder, signaturesFile, solutionFile, standInsFile, stubFile, suiteFile } from '../content/paths.ts'

/** A file that an exercise has by its layout. */
interface ExerciseFile {
  /** Path relative to the course, with `/`. */
  readonly file: string
  readonly maxLines: number
  readonly isRequired: boolean
}

/** Lines that any other file of an exercise may have. */
export const maxLinesOfOthers = 250

/** The files that the layout knows by name. Data and code beside them are found by what imports them. */
export function exerciseFiles(course: Course, exercise: Exercise): readonly ExerciseFile[] {
  const required = (file: string, maxLines: number) => ({ file: relativeTo(course, file), maxLines, isRequired: true })
  const optional = (file: string) => ({ file: relativeTo(course, file), maxLines: maxLinesOfOthers, isRequired: false })
  const hidden = hiddenFolder(course, exercise)
  return [
    required(lessonFile(course, exercise), 120),
    required(path.join(course.root, 'exercises', exercise.slug, 'exercise.ts'), 120),
    required(stubFile(course, exercise), 60),
    required(examplesFile(course, exercise), 120),
    required(solutionFile(course, exercise), 120),
    required(suiteFile(course, exercise), 200),
    required(path.join(hidden, 'mistakes.ts'), maxLinesOfOthers),
    optional(path.join(hidden, 'equivalents.ts')),
    optional(standInsFile(course, exercise)),
    // Written by a command, a line for each test that a mistake fails.
    { ...optional(signaturesFile(course, exercise)), maxLines: Number.POSITIVE_INFINITY },
  ]
}

export function lessonFile(course: Course, exercise: Exercise): string {
  return path.join(course.root, 'exercises', exercise.slug, 'README.md')
}

/** The folders of an exercise, relative to the course. */
export function exerciseFolders(slug: string): readonly string[] {
  return [`exercises/${slug}`, `solutions/${slug}`, `test/hidden/${slug}`]
}

export function relativeTo(course: Pick<Course, 'root'>, file: string): string {
  return path.relative(course.root, file).replaceAll(path.sep, '/')
}
