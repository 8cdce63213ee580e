import type { ExerciseResult } from '../scoring/results.ts'
import type { Evidence, Proven } from './evidence.ts'
import type { Finding } from './rule.ts'
import type { Role } from './trial.ts'

/** The findings of those trials of one kind for which `judge` gives a reason. */
export function judgeTrials(
  proven: readonly Proven[],
  kind: Role['kind'],
  fix: string,
  judge: (one: Proven) => string | undefined,
): Finding[] {
  return proven.flatMap((one) => {
    const message = one.trial.role.kind === kind ? judge(one) : undefined
    return message === undefined ? [] : [{ file: one.trial.source, path: one.trial.name, message, fix }]
  })
}

/** What is wrong with a right solution; undefined when it got every point. */
export function judgeRight({ result }: Pick<Proven, 'result'>): string | undefined {
  const lost = lostTasks(result)
  return notGraded(result) ?? (lost.length === 0 ? undefined : `loses ${lost.join(', ')}: ${firstFailure(result)}`)
}

/** Mistakes and mutants are made from the reference: of one that is not right itself, they say nothing. */
export function hasRightReference({ proven, provenAgain }: Pick<Evidence, 'proven' | 'provenAgain'>, slug: string): boolean {
  const ofReference = [...proven, ...provenAgain].filter(({ trial }) => trial.exercise.slug === slug && trial.role.kind === 'reference')
  return ofReference.every((one) => judgeRight(one) === undefined)
}

export function lostTasks(result: ExerciseResult): string[] {
  return result.tasks.filter((task) => task.status !== 'passed').map((task) => task.id)
}

export function notGraded({ outcome, message }: ExerciseResult): string | undefined {
  return outcome === 'graded' ? undefined : `expected it to be graded, it is ${outcome}${message === undefined ? '' : `: ${message}`}`
}

/** The first test that failed, of these tasks or of all, with the values that it compared. */
export function firstFailure(result: ExerciseResult, tasks?: readonly string[]): string {
  const failing = result.tasks.filter((task) => tasks === undefined || tasks.includes(task.id)).flatMap((task) => task.tests)
  const test = failing.find((one) => one.status !== 'passed')
  const values = test?.expected === undefined ? '' : `, expected ${test.expected}, received ${test.received}`
  return test === undefined ? 'a task that it requires failed' : `${test.title}: ${test.message}${values}`
}
