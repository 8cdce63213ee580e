import { compiledName } from '../gather/compile-course.ts'
import type { Rule } from '../rule.ts'

export const lessonCode: Rule = {
  name: 'lesson-code',
  holds: 'the TypeScript in lessons compiles against the stub',
  check: ({ complete, compiled }) =>
    complete.flatMap(({ slug }) =>
      [...compiled].flatMap(([name, errors]) => {
        const [, line] = name.split(compiledName.lesson(slug))
        const message = `the code block does not compile: ${errors.join('; ')}`
        const fix = 'mend it, or begin it with // wrong if it is there to be wrong'
        return line === undefined ? [] : [{ file: `exercises/${slug}/README.md`, path: `line ${line}`, message, fix }]
      }),
    ),
}
