import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Course, Exercise } from '../content/course.ts'
import { type Equivalent, equivalentsSchema } from '../content/equivalents.ts'
import type { Issue } from '../content/issue.ts'
import { hiddenFolder, solutionFile } from '../content/paths.ts'
import type { ExerciseResult } from '../scoring/results.ts'
import { gradeFiles } from './grade-files.ts'
import { type Mutant, mutate } from './mutate.ts'
import type { ProofInput } from './prove-suites.ts'

/** What came of one mutant: the tasks whose tests noticed it; none for a survivor, unless it is as right as the reference. */
export interface Tried {
  readonly mutant: Mutant
  readonly killedBy: readonly string[]
  readonly equivalent: Equivalent | undefined
}

export interface MutationProof {
  readonly exercise: Exercise
  readonly tried: readonly Tried[]
}

/** Of the mutants that are not equivalent, in per cent. */
export const leastKilled = 95

const moduleSchema = z.object({ default: equivalentsSchema })

/** Runs every mutant of every reference against its hidden suite: what no test notices shows what no test asks for. */
export async function proveMutants(input: ProofInput): Promise<{ proofs: readonly MutationProof[]; issues: readonly Issue[] }> {
  const { course, exercises, sandbox, seed, onTest } = input
  const folder = await mkdtemp(path.join(os.tmpdir(), 'course-mutants-'))
  try {
    const listed = await Promise.all(exercises.map((exercise) => listMutants(course, exercise, folder)))
    const files = listed.flatMap(({ exercise, mutants }) => mutants.map(({ file }) => ({ exercise, file })))
    const results = await gradeFiles({ course, sandbox, files, seed, onTest })
    let next = 0
    const proofs = listed.map(({ exercise, mutants, equivalents }) => {
      const own = mutants.map(({ mutant }) => ({ mutant, result: results[next++] }))
      const tried = own.map(({ mutant, result }) => ({
        mutant,
        killedBy: result === undefined ? [] : losses(result),
        equivalent: equivalents.find((one) => isMeant(one, mutant)),
      }))
      return { exercise, tried }
    })
    return { proofs, issues: [...listed.flatMap(({ issues }) => issues), ...proofs.flatMap(judge)] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function listMutants(course: Course, exercise: Exercise, folder: string) {
  const file = solutionFile(course, exercise)
  const text = await readFile(file, 'utf8')
  const { mutants, sourceOf } = await mutate(file, text)
  const made = await Promise.all(
    mutants.map(async (mutant) => {
      const place = path.join(folder, exercise.slug, mutant.id, `${exercise.name}.ts`)
      await mkdir(path.dirname(place), { recursive: true })
      await writeFile(place, sourceOf(mutant.id))
      return { mutant, file: place }
    }),
  )
  const { equivalents, issues } = await readEquivalents(course, exercise, text)
  return { exercise, mutants: made, equivalents, issues }
}

type Placed = Equivalent & { readonly start: number; readonly end: number }

async function readEquivalents(course: Course, exercise: Exercise, reference: string) {
  const file = path.join(hiddenFolder(course, exercise), 'equivalents.ts')
  const declared = existsSync(file) ? moduleSchema.parse(await import(pathToFileURL(file).href)).default : []
  const issues: Issue[] = []
  const equivalents = declared.flatMap((one): Placed[] => {
    const places = reference.split(one.within).length - 1
    const start = reference.indexOf(one.within)
    if (places === 1) return [{ ...one, start, end: start + one.within.length }]
    const message = `expected to find this text once in the reference, found it ${places} times: ${JSON.stringify(one.within)}`
    issues.push({ code: 'equivalents', file: path.relative(course.root, file), path: '', message })
    return []
  })
  return { equivalents, issues }
}

function isMeant({ start, end, into }: Placed, mutant: Mutant): boolean {
  return mutant.start >= start && mutant.end <= end && (into === undefined || into.includes(mutant.replacement))
}

/** The tasks that noticed: all of them for a program that cannot even be graded. */
function losses(result: ExerciseResult): string[] {
  return result.tasks
    .filter((task) => result.outcome !== 'graded' || task.tests.some((test) => test.status !== 'passed'))
    .map((task) => task.id)
}

/** Too many survivors, and equivalents that are none: a killed one was noticed after all. */
function judge({ exercise, tried }: MutationProof): Issue[] {
  const counted = tried.filter(({ equivalent, killedBy }) => equivalent === undefined || killedBy.length > 0)
  const killed = counted.filter(({ killedBy }) => killedBy.length > 0).length
  const share = (100 * killed) / Math.max(1, counted.length)
  if (share >= leastKilled) return []
  const message = `${killed} of ${counted.length} mutants are noticed (${share.toFixed(1)} %), expected at least ${leastKilled} %`
  return [
    {
      code: 'mutants',
      file: `test/hidden/${exercise.slug}/suite.test.ts`,
      path: '',
      message,
      fix: 'npm run verify -- --mutants lists the survivors',
    },
  ]
}
