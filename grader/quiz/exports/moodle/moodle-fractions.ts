/** The only shares in per cent that Moodle takes for an answer, and their negatives; anything else stops an import. */
export const legalFractions: readonly number[] = [
  ...[100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0],
]

export interface PickFractions {
  readonly right: number
  readonly wrong: number
  /** The share that was wanted is none that Moodle knows. */
  readonly isRounded: boolean
}

/** What each pick of several is worth: all right ones together the whole, a wrong one takes back as much as a right one gives. */
export function pickFractions(rightCount: number, allOrNothing: boolean): PickFractions {
  const wanted = 100 / rightCount
  const right = legalFractions.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best))
  return { right, wrong: allOrNothing ? -100 : -right, isRounded: Math.abs(right - wanted) > 0.00001 }
}
