import { expect, fc } from '#suite'
import type { Step } from '../../../solutions/15-cloud-workflow/cloud-workflow.ts'

/** What a step of a test does besides writing down that it begins and ends. */
interface Acts {
  readonly needs?: readonly string[]
  readonly usdPerHour?: number | null
  readonly run?: () => Promise<void>
  readonly shutDown?: () => Promise<void>
}

/** A log, and steps that write into it when they run and when they are shut down. */
export function openDiary() {
  const log: string[] = []
  const logged = (line: string, act: Acts['run']) => async () => {
    log.push(line)
    await act?.()
    log.push(`${line}, done`)
  }
  const step = (id: string, { needs = [], usdPerHour = 1, run, shutDown }: Acts = {}): Step => {
    const rents = usdPerHour === null ? null : { usdPerHour, shutDown: logged(`stop ${id}`, shutDown) }
    return { id, needs, run: logged(`run ${id}`, run), rents }
  }
  return { log, step }
}

/** What a log says when everything goes well. */
export const both = (verb: string, ...ids: string[]) => ids.flatMap((id) => [`${verb} ${id}`, `${verb} ${id}, done`])

export const fails = async () => Promise.reject(new Error('burnt'))

/** Asks for the name first: a failure then shows the whole error and not only the fields that were compared. */
export async function rejects(running: Promise<unknown>, name: string, fields: object): Promise<void> {
  await expect(running).rejects.toMatchObject({ name })
  await expect(running).rejects.toMatchObject(fields)
}

export const needing = (id: string, ...needs: string[]) => ({ id, needs })

/** The order by its definition: whatever is done, next comes the first step in the list that is ready. */
export function inOrder(steps: readonly ReturnType<typeof needing>[], done: readonly string[] = []): readonly string[] {
  const next = steps.find((step) => !done.includes(step.id) && step.needs.every((need) => done.includes(need)))
  return next === undefined ? done : inOrder(steps, [...done, next.id])
}

export const object = (bucket: string, key: string) => ({ kind: 's3', bucket, key })

/** Steps that need only steps of lower numbers, shuffled. */
export const workflows = fc.integer({ min: 1, max: 7 }).chain((size) => {
  const names = Array.from({ length: size }, (_, at) => `s${at}`)
  const needs = fc.tuple(...names.map((_, at) => fc.subarray(names.slice(0, at))))
  return needs.chain((all) =>
    fc.shuffledSubarray(
      all.map((some, at) => needing(`s${at}`, ...some)),
      { minLength: size },
    ),
  )
})

/** Which steps of a workflow rent something, and which of them fails, if there are so many. */
export const plans = fc.record({ rents: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }), failing: fc.nat({ max: 4 }) })
