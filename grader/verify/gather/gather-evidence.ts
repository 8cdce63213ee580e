import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Course, Exercise } from '../../content/course.ts'
import type { Issue } from '../../content/issue.ts'
import { readQuizzes } from '../../quiz/load-quizzes.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { Evidence, Proven } from '../evidence.ts'
import { exerciseFiles } from '../exercise-files.ts'
import type { Trial } from '../trial.ts'
import { compileCourse } from './compile-course.ts'
import { gradeFiles } from './grade-files.ts'
import { listTrials } from './list-trials.ts'
import { readFolders } from './read-folders.ts'
import { runAllExamples } from './run-all-examples.ts'

export interface ProofInput {
  readonly course: Course
  readonly exercises: readonly Exercise[]
  readonly sandbox: Sandbox
  /** Of the order of tests and of random inputs. */
  readonly seed: number
  readonly onTest: () => void
}

export interface EvidenceInput extends ProofInput {
  /** Faults of declarations, which keep their exercises out of the course. */
  readonly declarations: readonly Issue[]
  readonly today: Date
}

/** Reads, compiles, runs and grades all that the rules judge. What a missing file makes impossible is left out. */
export async function gatherEvidence(input: EvidenceInput): Promise<Evidence> {
  const evidence = await readEvidence(input)
  const { course, complete, files } = evidence
  const compiled = await compileCourse(course, complete, files)
  const examples = await runAllExamples(course, complete)
  return { ...evidence, compiled, examples, ...(await gradeTrials({ ...input, exercises: complete })) }
}

/** What can be read without running anything; as if all that is run had come to nothing. */
export async function readEvidence(input: Omit<EvidenceInput, 'sandbox' | 'onTest'>): Promise<Evidence> {
  const { course, exercises, declarations, today, seed } = input
  const isWhole = course.exercises.every((exercise) => exercises.includes(exercise))
  const { files, known, strays } = await readFolders(course, exercises, isWhole)
  const quizzes = isWhole ? await readQuizzes(course.root) : { quizzes: [], issues: [] }
  const complete = exercises.filter((exercise) =>
    exerciseFiles(course, exercise).every(({ file, isRequired }) => !isRequired || files.has(file)),
  )
  const nothing = {
    compiled: new Map(),
    examples: { onStub: [], onReference: [], onCheat: [] },
    proven: [],
    unreadable: [],
    provenAgain: [],
  }
  return { course, exercises, complete, isWhole, today, seed, declarations, files, known, strays, quizzes, ...nothing }
}

async function gradeTrials(input: ProofInput): Promise<Pick<Evidence, 'proven' | 'provenAgain' | 'unreadable'>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'course-trials-'))
  try {
    const listed = await Promise.all(input.exercises.map((exercise) => listTrials(input.course, exercise, folder)))
    const trials = listed.flatMap((one) => one.trials)
    const proven = await gradeAll(input, trials)
    const references = trials.filter(({ role }) => role.kind === 'reference')
    const provenAgain = await gradeAll({ ...input, seed: input.seed + 1 }, references)
    return { proven, provenAgain, unreadable: listed.flatMap((one) => one.unreadable) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Grades trials, each as a submission of its exercise. */
export async function gradeAll(input: ProofInput, trials: readonly Trial[]): Promise<Proven[]> {
  const results = await gradeFiles({ ...input, files: trials })
  return trials.flatMap((trial, index) => {
    const result = results[index]
    return result === undefined ? [] : [{ trial, result }]
  })
}
