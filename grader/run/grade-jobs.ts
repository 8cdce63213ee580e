import { availableParallelism } from 'node:os'
import path from 'node:path'
import { createVitest, type Vitest } from 'vitest/node'
import type { Course } from '../content/course.ts'
import { suiteFile } from '../content/paths.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Job } from '../suite/grading.ts'
import { ResultCollector } from './collect-results.ts'
import { gradingOf } from './grading-of.ts'
import type { JobResult } from './job-result.ts'

export interface GradeInput {
  readonly course: Course
  readonly sandbox: Sandbox
  /** In order; the jobs of one submission stand together. */
  readonly jobs: readonly Job[]
  readonly seed: number
  /** After each test; true when it was the last of its submission's exercise. */
  readonly onTest: (isJobDone: boolean) => void
}

/** Jobs of one vitest run: vitest keeps every test in memory until its run ends. */
const chunkSize = 300

/** Grades every job with one warm vitest and yields the results in the order of the jobs. */
export async function* gradeJobs({ course, sandbox, jobs, seed, onTest }: GradeInput): AsyncGenerator<JobResult> {
  if (jobs.length === 0) return
  const collector = new ResultCollector(onTest)
  const slugs = new Set(jobs.map((job) => job.slug))
  const workers = Math.min(availableParallelism(), slugs.size)
  const vitest = await startVitest(collector, workers, seed)
  try {
    for (let start = 0; start < jobs.length; start += chunkSize) {
      const chunk = jobs.slice(start, start + chunkSize)
      const slots = Math.ceil((availableParallelism() * 2) / workers) + 1
      vitest.provide('grading', gradingOf({ course, sandbox, jobs: chunk, slots, seed }))
      const suites = [...new Set(chunk.map((job) => suiteOf(course, job)))]
      await vitest.runTestSpecifications(
        suites.map((file) => vitest.getRootProject().createSpecification(file)),
        true,
      )
      for (const job of chunk) yield collector.take(job.index, suiteOf(course, job))
      collector.reset()
      vitest.state.clearErrors()
    }
  } finally {
    await vitest.close()
  }
}

function suiteOf(course: Course, { slug }: Job): string {
  return suiteFile(course, { slug })
}

/** No config file, no postcss or env lookup: nothing but the grader's own folder decides how the grader runs. */
function startVitest(collector: ResultCollector, workers: number, seed: number): Promise<Vitest> {
  const options = {
    config: false as const,
    root: path.resolve(import.meta.dirname, '..'),
    watch: false,
    cache: false as const,
    include: [],
    passWithNoTests: true,
    reporters: [collector],
    pool: 'forks' as const,
    execArgv: ['--disable-sigusr1'],
    isolate: false,
    maxWorkers: workers,
    // The slots of the suites bound how many children run; a second bound here could only deadlock with them.
    maxConcurrency: Number.MAX_SAFE_INTEGER,
    sequence: { seed, shuffle: { tests: true } },
  }
  return createVitest('test', options, { envDir: false, css: { postcss: { plugins: [] } }, server: { watch: null } })
}
