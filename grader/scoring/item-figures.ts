/** What one learner got for a question, and for the rest of the quiz. */
export interface Attempt {
  readonly credit: number
  readonly rest: number
}

export interface ItemFigures {
  readonly facility: number
  readonly standardDeviation?: number
  readonly discriminationIndex?: number
  readonly discriminativeEfficiency?: number
}

/** Smaller variances are dust of sums that should be equal. */
const dust = 1e-12

/**
 * Figures of one question over at least one attempt, as shares instead of per cent (Moodle, "Quiz report statistics calculations"). What
 * is not defined is left out: a deviation of one attempt, a correlation with something that is the same for all.
 */
export function itemFigures(attempts: readonly Attempt[]): ItemFigures {
  const credits = attempts.map(({ credit }) => credit)
  const rests = attempts.map(({ rest }) => rest)
  const facility = mean(credits)
  if (attempts.length < 2) return { facility }
  const [variance, restVariance] = [covariance(credits, credits), covariance(rests, rests)]
  const standardDeviation = Math.sqrt(variance)
  if (variance < dust || restVariance < dust) return { facility, standardDeviation }
  const shared = covariance(credits, rests)
  // The most that they could vary together: the best at the rest being the best at this question.
  const most = covariance(ascending(credits), ascending(rests))
  return {
    facility,
    standardDeviation,
    discriminationIndex: shared / Math.sqrt(variance * restVariance),
    discriminativeEfficiency: shared / most,
  }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function covariance(left: readonly number[], right: readonly number[]): number {
  const [leftMean, rightMean] = [mean(left), mean(right)]
  const products = left.map((value, index) => (value - leftMean) * ((right[index] ?? rightMean) - rightMean))
  return products.reduce((sum, product) => sum + product, 0) / (left.length - 1)
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((left, right) => left - right)
}
