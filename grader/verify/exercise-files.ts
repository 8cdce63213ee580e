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

/** The most lines that the files of an exercise may have. */
export const mostLines = { lesson: 120, stub: 60, examples: 120, reference: 120, suite: 200, alternative: 300, other: 250 } as const

/** The files that the layout knows by name. Data and code beside them are found by what imports them. */
export function exerciseFiles(course: Course, exercise: Exercise): readonly ExerciseFile[] {
  const required = (file: string, maxLines: number) => ({ file: relativeTo(course, file), maxLines, isRequired: true })
  const optional = (file: string) => ({ file: relativeTo(course, file), maxLines: mostLines.other, isRequired: false })
  const hidden = hiddenFolder(course, exercise)
  return [
    required(lessonFile(course, exercise), mostLines.lesson),
    required(path.join(course.root, 'exercises', exercise.slug, 'exercise.ts'), mostLines.other),
    required(stubFile(course, exercise), mostLines.stub),
    required(examplesFile(course, exercise), mostLines.examples),
    required(solutionFile(course, exercise), mostLines.reference),
    required(suiteFile(course, exercise), mostLines.suite),
    required(path.join(hidden, 'mistakes.ts'), mostLines.other),
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
