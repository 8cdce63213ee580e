import { afterAll, beforeAll, describe, inject, test } from 'vitest'
import { Seat } from '../sandbox/seat.ts'
import type { Job } from './grading.ts'
import { runJobTests } from './job-tests.ts'
import { Slots } from './slots.ts'
import type { Suite } from './suite.ts'

/**
 * Registers every submission of the run: side by side, as far as there are slots, and within a submission one exercise after the other, in
 * one child. An exercise is one test to vitest, which brings its hidden tests' results: vitest's own work for each test would cost as
 * much as they do.
 */
export function registerSeats(suiteOf: (slug: string) => Suite): void {
  const { jobs, slots, sandbox, seed } = inject('grading')
  const gate = new Slots(slots)
  for (const [, seated] of Map.groupBy(jobs, (job) => job.seat)) registerSeat(seated, gate, () => new Seat(sandbox), suiteOf, seed)
}

function registerSeat(jobs: readonly Job[], gate: Slots, open: () => Seat, suiteOf: (slug: string) => Suite, seed: number): void {
  describe(jobs[0]?.submission ?? '', { concurrent: true }, () => {
    let opened: Seat | undefined
    const seat = () => {
      if (opened === undefined) throw new Error('an exercise ran outside its submission')
      return opened
    }
    beforeAll(async () => {
      await gate.enter()
      opened = open()
    }, 0)
    afterAll(async () => {
      // The next submission may start while the kernel still takes this one's sandbox apart.
      const closed = opened?.dispose()
      gate.leave()
      await closed
    }, 0)
    for (const job of jobs) {
      // Every wait is bounded by a limit of the sandbox; vitest's own clock is only the last resort.
      test(job.slug, { concurrent: false, timeout: 60 * 60_000, meta: { job: job.index } }, async ({ task }) => {
        // A suite that cannot be made breaks its own exercise, and no other.
        task.meta.tests = await runJobTests(suiteOf(job.slug).testsFor(job, seat), seed)
      })
    }
  })
}
