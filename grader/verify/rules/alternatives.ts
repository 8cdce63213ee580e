import { judgeRight, judgeTrials } from '../judge-trials.ts'
import type { Rule } from '../rule.ts'

const leastAlternatives = 2

export const alternatives: Rule = {
  name: 'alternatives',
  holds: 'at least two other right solutions get every point',
  check: ({ complete, proven }) => {
    const few = complete.flatMap(({ slug }) => {
      const count = proven.filter(({ trial }) => trial.exercise.slug === slug && trial.role.kind === 'alternative').length
      const fix = 'solve the exercise in another way, with other means, in alternatives/<name>.ts'
      const message = `has ${count}, needs ${leastAlternatives}`
      return count >= leastAlternatives ? [] : [{ file: `test/hidden/${slug}/alternatives`, path: '', message, fix }]
    })
    const fix = 'loosen the test that asks more than the contract promises, or mend the alternative'
    return [...few, ...judgeTrials(proven, 'alternative', fix, judgeRight)]
  },
}
