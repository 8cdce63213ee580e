import type { Standing } from '../../quiz/session/standing.ts'

/** `7.5 of 12 points`; without keys, how much is answered. */
export function pointsIn({ score, maxScore, answered }: Standing): string {
  return score === undefined ? `${answered} of ${maxScore} answered` : `${Math.round(score * 100) / 100} of ${maxScore} points`
}
