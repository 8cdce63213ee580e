import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Course, Exercise } from '../../content/course.ts'
import type { Limits } from '../../content/limits.ts'
import { solutionFile } from '../../content/paths.ts'
import type { ExerciseResult } from '../../scoring/results.ts'
import type { ProofInput } from '../gather/gather-evidence.ts'
import { gradeFiles } from '../gather/grade-files.ts'
import type { Fault } from '../rule.ts'
import { judgeMutants, type MutationProof } from './judge-mutants.ts'
import { mutate } from './mutate.ts'
import { readEquivalents } from './read-equivalents.ts'

/** Runs every mutant of every reference against its hidden suite: what no test notices shows what no test asks for. */
export async function proveMutants(input: ProofInput): Promise<{ proofs: readonly MutationProof[]; faults: readonly Fault[] }> {
  const { sandbox, seed, onTest } = input
  const course = { ...input.course, exercises: input.course.exercises.map(withShortLimits) }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'course-mutants-'))
  try {
    const listed = await Promise.all(input.exercises.map((exercise) => listMutants(course, exercise, folder)))
    const files = listed.flatMap(({ exercise, plain, mutants }) =>
      [plain, ...mutants.map(({ file }) => file)].map((file) => ({ exercise, file })),
    )
    const results = (await gradeFiles({ course, sandbox, files, seed, onTest })).values()
    const next = () => losses(results.next().value)
    const faults: Fault[] = []
    const proofs = listed.map(({ exercise, mutants, equivalents, faults: unread }) => {
      const lost = next()
      const tried = mutants.map(({ mutant }) => ({ mutant, killedBy: next() }))
      const proof = { exercise, tried, equivalents }
      faults.push(...unread, ...(lost.length === 0 ? judgeMutants(proof) : [unchanged(exercise, lost)]))
      return proof
    })
    return { proofs, faults }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Mutants loop more often than learners do: an endless one must stay cheap. */
function withShortLimits(exercise: Exercise): Exercise {
  const limits: Limits = { ...exercise.limits, callMs: Math.min(1_000, exercise.limits.callMs), loadMs: 2_000, exerciseMs: 5_000 }
  return { ...exercise, limits }
}

async function listMutants(course: Course, exercise: Exercise, folder: string) {
  const text = await readFile(solutionFile(course, exercise), 'utf8')
  const { mutants, sourceOf } = await mutate(solutionFile(course, exercise), text)
  const place = async (id: string) => {
    const file = path.join(folder, exercise.slug, id, `${exercise.name}.ts`)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, sourceOf(id))
    return file
  }
  const made = await Promise.all(mutants.map(async (mutant) => ({ mutant, file: await place(mutant.id) })))
  // With no mutant active: if this is not right, no mutant says anything.
  const plain = await place('none')
  return { exercise, plain, mutants: made, ...(await readEquivalents(course, exercise, text)) }
}

/** The tasks that noticed: all of them for a program that cannot even be graded. */
function losses(result: ExerciseResult | undefined): string[] {
  if (result === undefined) return []
  return result.tasks
    .filter((task) => result.outcome !== 'graded' || task.tests.some((test) => test.status !== 'passed'))
    .map((task) => task.id)
}

function unchanged(exercise: Exercise, lost: readonly string[]): Fault {
  const message = `loses ${lost.join(', ')} without any mutant (mutants have less time: 1 s a call, 5 s an exercise)`
  return { code: 'mutants', file: `solutions/${exercise.slug}/${exercise.name}.ts`, path: '', message, fix: 'make the reference quicker' }
}
