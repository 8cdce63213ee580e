import { compiledName } from '../gather/compile-course.ts'
import type { Rule } from '../rule.ts'

export const sameSignature: Rule = {
  name: 'same-signature',
  holds: 'stub and reference export the same names with the same types: the compiler says so, both ways',
  check: ({ complete, compiled }) =>
    complete.flatMap(({ slug, name }) => {
      const errors = compiled.get(compiledName.comparison(slug)) ?? []
      const message = `differs from the stub: ${errors.join('; ')}`
      const fix = 'give stub and reference the same exports and types'
      return errors.length === 0 ? [] : [{ file: `solutions/${slug}/${name}.ts`, path: '', message, fix }]
    }),
}
