import { exerciseFiles, mostLines } from '../exercise-files.ts'
import type { Rule } from '../rule.ts'

export const sizes: Rule = {
  name: 'sizes',
  holds: 'lessons, stubs, references and suites are short enough to be read at a sitting',
  check: ({ course, exercises, files }) => {
    const limits = new Map(exercises.flatMap((exercise) => exerciseFiles(course, exercise)).map(({ file, maxLines }) => [file, maxLines]))
    return [...files].flatMap(([file, text]) => {
      const lines = text.trimEnd().split('\n').length
      // Alternatives may take the long way.
      const most = limits.get(file) ?? (file.includes('/alternatives/') ? mostLines.alternative : mostLines.other)
      const fix = 'shorten it, or move a part into a file beside it'
      return lines <= most ? [] : [{ file, path: '', message: `has ${lines} lines, at most ${most} are allowed`, fix }]
    })
  },
}
