import { judgeRight, judgeTrials } from '../judge-trials.ts'
import type { Rule } from '../rule.ts'

export const reference: Rule = {
  name: 'reference',
  holds: 'the reference gets every point, sandboxed, twice: in two orders of the tests and for two sets of random inputs',
  check: ({ proven, provenAgain, unreadable }) => {
    const fix = 'mend the reference, or the test if it asks more than the contract promises'
    const first = judgeTrials(proven, 'reference', fix, judgeRight)
    const again = judgeTrials(provenAgain, 'reference', fix, judgeRight).filter(({ file }) => !first.some((one) => one.file === file))
    return [
      ...unreadable.filter(({ kind }) => kind === 'reference').map(({ file, path, message }) => ({ file, path, message, fix })),
      ...first,
      ...again.map((one) => ({ ...one, message: `in another order and for other inputs, ${one.message}` })),
    ]
  },
}
