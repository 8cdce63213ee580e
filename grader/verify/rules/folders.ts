import { exerciseFiles } from '../exercise-files.ts'
import { filesOf, reachedFiles } from '../reached-files.ts'
import type { Rule } from '../rule.ts'

export const folders: Rule = {
  name: 'folders',
  holds: 'exercises, solutions and hidden suites mirror each other, have all their files, and hold nothing else',
  check: ({ course, exercises, files, strays }) => {
    const missing = exercises.flatMap((exercise) =>
      exerciseFiles(course, exercise)
        .filter(({ file, isRequired }) => isRequired && !files.has(file))
        .map(({ file }) => ({ file, path: '', message: 'is missing', fix: 'write it: CONTRIBUTING.md says what it holds' })),
    )
    const idle = exercises.flatMap((exercise) => {
      const reached = reachedFiles(course, files, exercise)
      const fix = 'remove it, import it, or name it in the lesson'
      return filesOf(files, exercise)
        .filter((file) => !reached.has(file))
        .map((file) => ({ file, path: '', message: 'nothing of the exercise imports or names it', fix }))
    })
    const rest = strays.map(({ file, why }) => ({ file, path: '', message: why, fix: 'remove it, or put it where it belongs' }))
    return [...missing, ...idle, ...rest]
  },
}
