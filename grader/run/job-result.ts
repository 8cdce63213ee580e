import type { JobTest } from '../suite/grading.ts'

/** One hidden test of one submission. */
export type TestResult = JobTest

/** All hidden tests of one submission's exercise, in the order in which the suite declares them. */
export interface JobResult {
  readonly index: number
  readonly tests: readonly TestResult[]
  /** The grader's own faults: each is a reason to report the exercise as broken. */
  readonly faults: readonly string[]
}
