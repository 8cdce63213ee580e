import { examplesFile } from '../../content/paths.ts'
import { relativeTo } from '../exercise-files.ts'
import type { Rule } from '../rule.ts'

export const examples: Rule = {
  name: 'examples',
  holds: 'the visible examples pass on the reference, and none of them passes on the stub',
  check: ({ course, complete, examples: { onReference, onStub } }) =>
    complete.flatMap((exercise) => {
      const isHere = (example: { file: string }) => example.file === examplesFile(course, exercise)
      const file = relativeTo(course, examplesFile(course, exercise))
      const failed = onReference.filter((example) => isHere(example) && example.status === 'failed')
      const passed = onStub.filter((example) => isHere(example) && example.status === 'passed')
      const fix = 'an example shows a call that the reference answers and the stub does not'
      return [
        ...(onReference.some(isHere) ? [] : [{ file, path: '', message: 'holds no test', fix }]),
        ...failed.map(({ title, message }) => ({ file, path: title, message: `fails on the reference: ${message}`, fix })),
        ...passed.map(({ title }) => ({ file, path: title, message: 'passes on the stub', fix })),
      ]
    }),
}
