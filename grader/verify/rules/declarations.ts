import type { Rule } from '../rule.ts'

export const declarations: Rule = {
  name: 'declarations',
  holds: 'every declaration can be read; ids are unique, prerequisites known and without a circle',
  check: ({ declarations }) =>
    declarations.map(({ file, path, message, fix }) => ({ file, path, message, fix: fix ?? 'mend the declaration' })),
}
