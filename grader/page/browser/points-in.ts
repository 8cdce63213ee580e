import type { Standing } from '../../quiz/session/standing.ts'
import { roundPoints } from '../../scoring/round-points.ts'

/** `7.5 of 12 points`; without keys, how much is answered. */
export function pointsIn({ score, maxScore, answered }: Standing): string {
  return score === undefined ? `${answered} of ${maxScore} answered` : `${roundPoints(score)} of ${maxScore} points`
}
