import { afterAll, beforeAll, describe, inject, test } from 'vitest'
import { Seat } from '../sandbox/seat.ts'
import type { Job } from './grading.ts'
import { Slots } from './slots.ts'
import type { Suite } from './suite.ts'

/**
 * Registers the tests of every submission of the run: side by side, as far as there are slots, and within a submission
 * one exercise after the other, in one child. With a slug, only those of that exercise.
 */
export function registerSeats(slug: string | undefined, suiteOf: (slug: string) => Suite): void {
  const { jobs, slots, sandbox } = inject('grading')
  const gate = new Slots(slots)
  const wanted = jobs.filter((job) => slug === undefined || job.slug === slug)
  for (const [, seated] of Map.groupBy(wanted, (job) => job.seat)) registerSeat(seated, gate, () => new Seat(sandbox), suiteOf)
}

function registerSeat(jobs: readonly Job[], gate: Slots, open: () => Seat, suiteOf: (slug: string) => Suite): void {
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
      describe(job.slug, { concurrent: false, meta: { job: job.index } }, () => registerExercise(job, seat, suiteOf))
    }
  })
}

/** A suite that cannot be registered breaks its own exercise, and no other. */
function registerExercise(job: Job, seat: () => Seat, suiteOf: (slug: string) => Suite): void {
  try {
    suiteOf(job.slug).register(job, seat)
  } catch (error) {
    test('the hidden suite cannot be registered', { meta: { task: '' } }, () => {
      throw error
    })
  }
}
