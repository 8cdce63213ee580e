import { availableParallelism } from 'node:os'
import path from 'node:path'
import { createVitest, type Vitest } from 'vitest/node'
import type { Course } from '../content/course.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Job } from '../suite/grading.ts'
import { type Listener, ResultCollector } from './collect-results.ts'
import { gradingOf } from './grading-of.ts'

export interface GradeInput extends Listener {
  readonly course: Course
  readonly sandbox: Sandbox
  /** In order; the jobs of one submission stand together. */
  readonly jobs: readonly Job[]
  /** Seeds the random inputs of the tests, and their order. */
  readonly seed: number
}

/** Jobs of one vitest run, each a test that vitest keeps in memory until the run ends; starting another costs a fifth of a second. */
const chunkSize = 3_000

/** The test file that registers the suites for every submission. */
const lane = path.resolve(import.meta.dirname, '../suite/lane.ts')

/** Grades every job with one warm vitest, and hands each result over as soon as it is known. */
export async function gradeJobs({ course, sandbox, jobs, seed, onTest, onJob }: GradeInput): Promise<void> {
  if (jobs.length === 0) return
  const collector: ResultCollector = new ResultCollector({ onTest, onJob }, () => void vitest.cancelCurrentRun('test-failure'))
  const cores = availableParallelism()
  const seats = new Set(jobs.map((job) => job.seat)).size
  const lanes = Math.min(seats, cores)
  const vitest = await startVitest(collector, lanes, seed)
  try {
    for (const chunk of chunksOf(jobs)) {
      for (const [number, project] of vitest.projects.entries()) {
        const own = chunk.filter((job) => job.seat % lanes === number)
        // Children wait for the trusted side now and then: some more of them than cores keep every core busy.
        project.provide('grading', gradingOf({ course, sandbox, jobs: own, slots: Math.ceil((cores * 2) / lanes) + 1, seed }))
      }
      const specifications = vitest.projects.map((project) => project.createSpecification(lane))
      await vitest.runTestSpecifications(specifications, true)
      collector.finish(chunk.map((job) => job.index))
      vitest.state.clearErrors()
    }
  } finally {
    await vitest.close()
  }
}

/** Cuts the jobs between two submissions. */
function* chunksOf(jobs: readonly Job[]): Generator<readonly Job[]> {
  let chunk: Job[] = []
  for (const job of jobs) {
    if (chunk.length >= chunkSize && chunk.at(-1)?.seat !== job.seat) {
      yield chunk
      chunk = []
    }
    chunk.push(job)
  }
  yield chunk
}

/** No config file, no postcss or env lookup: nothing but the grader's own folder decides how the grader runs. */
function startVitest(collector: ResultCollector, lanes: number, seed: number): Promise<Vitest> {
  const shared = {
    root: path.resolve(import.meta.dirname, '..'),
    include: [],
    pool: 'forks' as const,
    execArgv: ['--disable-sigusr1'],
    isolate: false,
    // The slots of the lanes bound how many children run; a second bound here could only deadlock with them.
    maxConcurrency: Number.MAX_SAFE_INTEGER,
    sequence: { seed, shuffle: { tests: true } },
  }
  const options = {
    ...shared,
    config: false as const,
    watch: false,
    cache: false as const,
    passWithNoTests: true,
    reporters: [collector],
    maxWorkers: lanes,
    projects: Array.from({ length: lanes }, (_, number) => ({ test: { ...shared, name: `lane ${number}` } })),
  }
  return createVitest('test', options, { envDir: false, css: { postcss: { plugins: [] } }, server: { watch: null } })
}
