import type { Rule } from '../rule.ts'

export const todos: Rule = {
  name: 'todos',
  holds: 'nothing is left to be done: no TODO stands in any file',
  check: ({ files }) =>
    [...files].flatMap(([file, text]) =>
      text.split('\n').flatMap((line, index) => {
        const [, what] = /\bTODO\b:?\s*(.*?)['"`,.*/\s]*$/.exec(line) ?? []
        return what === undefined ? [] : [{ file, path: `line ${index + 1}`, message: `TODO: ${what}`, fix: 'do it, and remove the word' }]
      }),
    ),
}
