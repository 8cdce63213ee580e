import { learnersCourse } from '../learners-course.ts'
import type { TemporaryCourse } from '../temporary-course.ts'

/** The exercise that the documents take for an example. */
export const queues = '16-queues'

const declaration = `import { defineExercise } from '#exercise'
export default defineExercise({
  title: 'Queues',
  section: 'rest',
  tasks: [
    { id: 'delivers-in-order', title: 'Deliver in order', points: 4, hint: 'The first one in is the first one out.' },
    { id: 'polls-the-service', title: 'Poll the service', points: 4, hint: 'Ask again until there is no content.' },
  ],
})
`

const types = `export interface QueueService {
  readonly name: string
  readonly price: number
}
export interface Poller {
  readonly poll: () => Promise<string[]>
}
`

const stub = `${types}
export function deliver(messages: readonly string[]): string[] {
  throw new Error('NotImplemented: deliver')
}
export function createPoller(clock: { readonly now: () => number }): Poller {
  throw new Error('NotImplemented: createPoller')
}
export function byPrice(services: readonly QueueService[]): QueueService[] {
  throw new Error('NotImplemented: byPrice')
}
`

const reference = `${types}
export function deliver(messages: readonly string[]): string[] {
  const queue = messages.values()
  return [...queue]
}

export function createPoller({ now }: { readonly now: () => number }): Poller {
  return {
    async poll() {
      const received: string[] = []
      for (const startedAt = now(); now() - startedAt < 20_000; ) {
        const response = await fetch('https://queue.example/next')
        if (response.status === 204) break
        received.push(await response.text())
      }
      return received
    },
  }
}

export function byPrice(services: readonly QueueService[]): QueueService[] {
  return services.toSorted((left, right) => (left.price < right.price ? -1 : 1))
}
`

const standIns = `export function noon(): number {
  return Date.UTC(2026, 0, 1, 12)
}
export function createClock(startMs: number): { readonly now: () => number } {
  return { now: () => startMs }
}
`

/** A course of that exercise alone, without the files that the documents show. */
export async function queuesCourse(): Promise<TemporaryCourse> {
  const course = await learnersCourse()
  await course.write(`exercises/${queues}/exercise.ts`, declaration)
  await course.write(`exercises/${queues}/queues.ts`, stub)
  await course.write(`solutions/${queues}/queues.ts`, reference)
  await course.write(`test/hidden/${queues}/stand-ins.ts`, standIns)
  return course
}
