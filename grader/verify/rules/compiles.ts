import { compiledName } from '../gather/compile-course.ts'
import type { Rule } from '../rule.ts'

export const compiles: Rule = {
  name: 'compiles',
  holds: 'every file compiles, and the suite does against the stub as well as against the reference',
  check: ({ complete, compiled, files }) => {
    const fix = 'npx tsc shows the same errors'
    const own = [...files.keys()].flatMap((file) => {
      const errors = compiled.get(file) ?? []
      return errors.length === 0 ? [] : [{ file, path: '', message: `does not compile: ${errors.join('; ')}`, fix }]
    })
    const againstStub = complete.flatMap(({ slug }) => {
      const file = `test/hidden/${slug}/suite.test.ts`
      const errors = compiled.get(compiledName.suiteAgainstStub(slug)) ?? []
      const message = `does not compile against the stub: ${errors.join('; ')}`
      // What is wrong with both is said once.
      return errors.length === 0 || compiled.has(file) ? [] : [{ file, path: '', message, fix: 'mend the signature in the stub' }]
    })
    return [...own, ...againstStub]
  },
}
