import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Course, Exercise } from '../../content/course.ts'
import { type Equivalent, equivalentsSchema } from '../../content/equivalents.ts'
import { hiddenFolder } from '../../content/paths.ts'
import { relativeTo } from '../exercise-files.ts'
import type { Fault } from '../rule.ts'
import type { Mutant } from './mutate.ts'

/** An equivalent with the place of its text in the reference. */
export type Placed = Equivalent & { readonly start: number; readonly end: number }

const moduleSchema = z.object({ default: equivalentsSchema })

/** What `equivalents.ts` of an exercise declares; an entry whose text is not in the reference exactly once is a fault. */
export async function readEquivalents(course: Course, exercise: Exercise, reference: string) {
  const file = path.join(hiddenFolder(course, exercise), 'equivalents.ts')
  const faults: Fault[] = []
  const fault = (message: string) => {
    faults.push({ code: 'equivalents', file: relativeTo(course, file), path: '', message, fix: 'mend the entry, or remove it' })
  }
  let declared: readonly Equivalent[] = []
  try {
    if (existsSync(file)) declared = moduleSchema.parse(await import(pathToFileURL(file).href)).default
  } catch (error) {
    fault(`cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  const equivalents = declared.flatMap((one): Placed[] => {
    const places = reference.split(one.within).length - 1
    const start = reference.indexOf(one.within)
    if (places === 1) return [{ ...one, start, end: start + one.within.length }]
    fault(`expected to find this text once in the reference, found it ${places} times: ${JSON.stringify(one.within)}`)
    return []
  })
  return { equivalents, faults }
}

/** Whether an equivalent speaks of this mutant. */
export function isMeant({ start, end, into }: Placed, mutant: Mutant): boolean {
  return mutant.start >= start && mutant.end <= end && (into === undefined || into.includes(mutant.replacement))
}
