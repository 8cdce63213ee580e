import type { Exercise } from '../content/course.ts'
import type { Task } from '../content/exercise.ts'
import type { JobResult, TestResult } from '../run/job-result.ts'
import { resembledMistake } from './resembled-mistake.ts'
import type { ExerciseResult, TaskResult, TestReport } from './results.ts'
import { roundPoints } from './round-points.ts'

/** Joins what the trusted suites reported to what the exercise declares; nothing else decides a score. */
export function scoreExercise(exercise: Exercise, result: JobResult): ExerciseResult {
  const raw = exercise.tasks.map((task) =>
    scoreTask(
      task,
      result.tests.filter((test) => test.task === task.id),
    ),
  )
  const tasks = skipDependants(exercise.tasks, raw)
  const ended = outcomeOf(result)
  const score = ended.outcome === 'graded' ? roundPoints(tasks.reduce((sum, task) => sum + task.score, 0)) : 0
  const counted = ended.outcome === 'graded' ? tasks : tasks.map((task) => ({ ...task, score: 0, status: 'failed' as const }))
  const mistake = ended.outcome === 'graded' ? resembledMistake(tasks, exercise.signatures) : undefined
  const resembles = mistake === undefined ? {} : { resembles: mistake }
  return { slug: exercise.slug, ...ended, score, maxScore: exercise.maxScore, ...resembles, tasks: counted }
}

/** An exercise that a submission does not hold: 0 points, every task failed. `advice` says which file may have been meant. */
export function missingExercise(exercise: Exercise, advice?: string): ExerciseResult {
  const { slug, name } = exercise
  const message = `there is no ${slug}/${name}.ts, exercises/${slug}/${name}.ts or ${name}.ts`
  return ungraded(exercise, 'missing', advice === undefined ? message : `${message}; ${advice}`)
}

/** An exercise that was handed in and cannot be read: 0 points, every task failed. */
export function unreadableExercise(exercise: Exercise, message: string): ExerciseResult {
  return ungraded(exercise, 'unloadable', message)
}

function ungraded({ slug, maxScore, tasks }: Exercise, outcome: 'missing' | 'unloadable', message: string): ExerciseResult {
  const failed = tasks.map(({ id, title, points }) => ({ id, title, points, score: 0, status: 'failed' as const, tests: [] }))
  return { slug, outcome, message, score: 0, maxScore, tasks: failed }
}

/** A declared task without a single test result has failed: "no test ran" is never a pass. */
function scoreTask({ id, title, points, allOrNothing }: Task, tests: readonly TestResult[]): TaskResult {
  const reports = tests.map(reportTest)
  const passed = reports.filter((test) => test.status === 'passed').length
  const isComplete = passed === reports.length && passed > 0
  const earned = allOrNothing ? Number(isComplete) : passed / Math.max(1, reports.length)
  const status = isComplete ? 'passed' : earned > 0 ? 'partial' : 'failed'
  return { id, title, points, score: roundPoints(points * earned), status, tests: reports }
}

function reportTest({ title, verdict, durationMs }: TestResult): TestReport {
  if (verdict.status === 'broken') return { title, status: 'not-run', message: verdict.message, durationMs }
  const output = verdict.output === '' ? {} : { output: verdict.output }
  if (verdict.status === 'passed') return { title, status: 'passed', ...output, durationMs }
  const { kind, message, input, expected, received, place } = verdict
  const values = expected === undefined || received === undefined ? {} : { expected, received }
  const forInput = input === undefined ? {} : { input }
  return {
    title,
    status: 'failed',
    kind,
    message,
    ...forInput,
    ...values,
    ...(place === undefined ? {} : { place }),
    ...output,
    durationMs,
  }
}

/** A task whose requirement failed, or was itself skipped, is skipped: its failures would only repeat the first one. */
function skipDependants(declared: readonly Task[], results: readonly TaskResult[]): TaskResult[] {
  const lost = new Set(results.filter((task) => task.status === 'failed').map((task) => task.id))
  const skipped = new Set<string>()
  // Requirements have no cycle, so this settles after at most one round per task.
  for (let before = -1; before !== skipped.size; ) {
    before = skipped.size
    for (const task of declared) {
      if (task.requires.some((id) => lost.has(id) || skipped.has(id))) skipped.add(task.id)
    }
  }
  return results.map((task) => (skipped.has(task.id) ? { ...task, status: 'skipped', score: 0 } : task))
}

type Ended = Pick<ExerciseResult, 'outcome' | 'message'>

function outcomeOf({ faults, tests }: JobResult): Ended {
  if (faults.length > 0) return { outcome: 'broken', message: faults.join('; ') }
  for (const { verdict } of tests) {
    if (verdict.status !== 'failed') continue
    const place = verdict.place === undefined ? '' : ` (${verdict.place.file}:${verdict.place.line})`
    if (verdict.kind === 'load-timeout') return { outcome: 'timed-out', message: verdict.message }
    if (verdict.kind === 'load-failed') return { outcome: 'unloadable', message: verdict.message + place }
  }
  return { outcome: 'graded' }
}
