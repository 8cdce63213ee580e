import type { Matches } from '../gradebook/match-roster.ts'
import type { Learner } from '../gradebook/roster.ts'
import { plainText } from './plain-text.ts'

/** Who of a roster handed in nothing, and what was handed in by nobody on it: said, and never guessed. */
export function renderMatches({ found, missing, unknown, unclear }: Matches): string {
  const name = ({ id, name: full }: Learner) => plainText(full === '' || full === id ? id : `${id} (${full})`)
  return [
    `roster: ${found.size} handed in, ${missing.length} did not`,
    ...missing.map((learner) => `  nothing of ${name(learner)}`),
    ...unknown.map(({ id, near }) => {
      const hint = near.length === 0 ? '' : `; may mean ${near.map(name).join(', ')}: rename the submission, or mend the roster`
      return `  not on the roster, not in the gradebook: ${plainText(id)}${hint}`
    }),
    ...unclear.map(({ id, learners }) => `  may be of several, not in the gradebook: ${plainText(id)}: ${learners.map(name).join(', ')}`),
  ].join('\n')
}
