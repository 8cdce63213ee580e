import { shuffled } from '../content/shuffled.ts'
import type { JobTest } from './grading.ts'
import type { Verdict } from './verdict.ts'

export interface HiddenTest {
  readonly task: string
  readonly title: string
  readonly body: () => unknown
}

/** The hidden tests of one exercise for one submission. */
export interface JobTests {
  /** In the order in which the suite declares them. */
  readonly tests: readonly HiddenTest[]
  /** Reads and bundles the submission: before the first test. */
  readonly open: () => Promise<void>
  readonly run: (test: HiddenTest) => Promise<Verdict>
}

/**
 * Runs all of them one after the other, in an order that the seed decides: tasks in any order, and the tests of a task in any order. The
 * results come in the order of the declaration.
 */
export async function runJobTests({ tests, open, run }: JobTests, seed: number): Promise<JobTest[]> {
  await open()
  const results = new Map<HiddenTest, JobTest>()
  const groups = [...Map.groupBy(tests, ({ task }) => task).values()]
  // A seed of its own for each task: otherwise tasks of as many tests would all be shuffled alike.
  for (const [place, group] of shuffled([...groups.entries()], seed)) {
    for (const test of shuffled(group, seed + place + 1)) {
      const start = performance.now()
      const verdict = await run(test)
      const { task, title } = test
      results.set(test, { task, title, verdict, durationMs: Math.round(performance.now() - start) })
    }
  }
  return tests.flatMap((test) => results.get(test) ?? [])
}
