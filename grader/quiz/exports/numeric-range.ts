/** What is right of a number, as decimals without an exponent. */
export interface NumericRange {
  readonly value: string
  /** How far off it may be. */
  readonly tolerance: string
  readonly low: string
  readonly high: string
}

interface Tolerant {
  readonly value: number
  readonly abs?: number | undefined
  readonly rel?: number | undefined
}

/**
 * The range that is right, for readers that compare exactly: twelve digits, so that 0.3 is not 0.30000000000000004. Without a
 * tolerance of its own a value still has the one that marking gives it, for the last digits of long decimals.
 */
export function numericRange({ value, abs = 0, rel = 0 }: Tolerant): NumericRange {
  const declared = Math.max(abs, Math.abs(value) * rel)
  const tolerance = declared > 0 ? declared : Math.abs(value) * 1e-9
  return { value: decimal(value), tolerance: decimal(tolerance), low: decimal(value - tolerance), high: decimal(value + tolerance) }
}

function decimal(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 12 })
}
