/** Points to two decimals: shares of tests are rarely round, and sums must not show floating-point dust. */
export function roundPoints(points: number): number {
  return Math.round((points + Number.EPSILON) * 100) / 100
}
