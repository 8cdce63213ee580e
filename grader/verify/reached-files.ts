import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import { exerciseFiles, exerciseFolders } from './exercise-files.ts'

/** The files of an exercise that its layout names, and those that these lead to by importing or naming them. */
export function reachedFiles(course: Course, files: ReadonlyMap<string, string>, exercise: Exercise): ReadonlySet<string> {
  const isProof = (file: string) => /\/(alternatives|cheats)\/[a-z0-9-]+\.ts$/.test(file)
  const named = exerciseFiles(course, exercise).map(({ file }) => file)
  const lesson = files.get(`exercises/${exercise.slug}/README.md`) ?? ''
  const reached = new Set<string>()
  const open = filesOf(files, exercise).filter((file) => named.includes(file) || isProof(file) || isToldOf(file, exercise, lesson))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    open.push(...importsOf(file, files.get(file) ?? '').filter((target) => files.has(target)))
  }
  return reached
}

/** All files in the folders of an exercise. */
export function filesOf(files: ReadonlyMap<string, string>, exercise: Exercise): string[] {
  return [...files.keys()].filter((file) => exerciseFolders(exercise.slug).some((folder) => file.startsWith(`${folder}/`)))
}

/** A program to try things with is run by the learner, and so imported by nothing: its lesson names it. */
function isToldOf(file: string, { slug }: Exercise, lesson: string): boolean {
  // Whole names: `models.ts` is no part of `service-models.ts`.
  const named = [...lesson.matchAll(/[\w-]+(?:\.[\w-]+)+/g)].map(([name]) => name)
  return path.posix.dirname(file) === `exercises/${slug}` && file.endsWith('.ts') && named.includes(path.posix.basename(file))
}

/** The files that a file imports by relative path, whether they are there or not. */
export function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import) '(\.[^']+)'/g)].map((match) => path.posix.join(path.posix.dirname(file), match[1] ?? ''))
}
