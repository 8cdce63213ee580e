import path from 'node:path'
import type { Exercise } from '../../content/course.ts'
import type { Evidence } from '../evidence.ts'
import { exerciseFiles, exerciseFolders } from '../exercise-files.ts'
import type { Rule } from '../rule.ts'

export const folders: Rule = {
  name: 'folders',
  holds: 'exercises, solutions and hidden suites mirror each other, have all their files, and hold nothing else',
  check: (evidence) => {
    const { course, exercises, files, strays } = evidence
    const missing = exercises.flatMap((exercise) =>
      exerciseFiles(course, exercise)
        .filter(({ file, isRequired }) => isRequired && !files.has(file))
        .map(({ file }) => ({ file, path: '', message: 'is missing', fix: 'write it: CONTRIBUTING.md says what it holds' })),
    )
    const idle = exercises.flatMap((exercise) =>
      idleFiles(evidence, exercise).map((file) => ({
        ...{ file, path: '', message: 'nothing of the exercise imports or names it' },
        fix: 'remove it, import it, or name it in the lesson',
      })),
    )
    const rest = strays.map(({ file, why }) => ({ file, path: '', message: why, fix: 'remove it, or put it where it belongs' }))
    return [...missing, ...idle, ...rest]
  },
}

/** Files that are not of the layout and that nothing of the layout leads to. */
function idleFiles({ course, files }: Evidence, exercise: Exercise): string[] {
  const all = [...files.keys()].filter((file) => exerciseFolders(exercise.slug).some((folder) => file.startsWith(`${folder}/`)))
  const isProof = (file: string) => /\/(alternatives|cheats)\/[a-z0-9-]+\.ts$/.test(file)
  const named = exerciseFiles(course, exercise).map(({ file }) => file)
  const lesson = files.get(`exercises/${exercise.slug}/README.md`) ?? ''
  const reached = new Set<string>()
  const open = all.filter((file) => named.includes(file) || isProof(file) || isToldOf(file, exercise, lesson))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    open.push(...importsOf(file, files.get(file) ?? '').filter((target) => files.has(target)))
  }
  return all.filter((file) => !reached.has(file))
}

/** A program to try things with is run by the learner, and so imported by nothing: its lesson names it. */
function isToldOf(file: string, { slug }: Exercise, lesson: string): boolean {
  return path.posix.dirname(file) === `exercises/${slug}` && file.endsWith('.ts') && lesson.includes(path.posix.basename(file))
}

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import) '(\.[^']+)'/g)].map((match) => path.posix.join(path.posix.dirname(file), match[1] ?? ''))
}
