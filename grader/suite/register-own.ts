import { afterAll, beforeAll, describe, inject, test } from 'vitest'
import { Seat } from '../sandbox/seat.ts'
import type { Suite } from './suite.ts'

/** Registers an exercise's hidden tests with vitest one by one, for whoever looks at them in its UI. */
export function registerOwn(slug: string, suite: Suite): void {
  const { jobs, sandbox } = inject('grading')
  for (const job of jobs.filter((one) => one.slug === slug)) {
    describe(job.submission, () => {
      const seat = new Seat(sandbox)
      const { tests, open, run } = suite.testsFor(job, () => seat)
      beforeAll(open, 0)
      afterAll(() => seat.dispose(), 0)
      for (const [task, group] of Map.groupBy(tests, (one) => one.task)) {
        describe(task, () => {
          for (const one of group) {
            // Every wait is bounded by a limit of the sandbox; vitest's own clock is only the last resort.
            test(one.title, { timeout: 10 * 60_000 }, async () => {
              const verdict = await run(one)
              if (verdict.status === 'passed') return
              // A fresh error without `expected` and `actual`: vitest would render the diff of whatever a submission returned.
              const values = 'expected' in verdict ? `\n  expected: ${verdict.expected}\n  received: ${verdict.received}` : ''
              throw new Error(verdict.message + values)
            })
          }
        })
      }
    })
  }
}
