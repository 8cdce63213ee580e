import type { Verdict } from '../suite/verdict.ts'

/** One hidden test of one submission; a verdict of undefined means that it never ran. */
export interface TestResult {
  readonly task: string
  readonly title: string
  readonly verdict: Verdict | undefined
  readonly durationMs: number
}

/** All hidden tests of one submission's exercise, in the order in which the suite declares them. */
export interface JobResult {
  readonly index: number
  readonly tests: readonly TestResult[]
  /** The grader's own faults: each is a reason to report the exercise as broken. */
  readonly faults: readonly string[]
}
