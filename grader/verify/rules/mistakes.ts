import type { Exercise } from '../../content/course.ts'
import type { Evidence, Proven } from '../evidence.ts'
import { firstFailure, hasRightReference, judgeTrials, lostTasks, notGraded } from '../judge-trials.ts'
import type { Finding, Rule } from '../rule.ts'

const leastMistakes = 3

export const mistakes: Rule = {
  name: 'mistakes',
  holds: 'each task has at least three known mistakes, and each of them loses its own task and no other',
  check: (evidence) => {
    const fix = 'let the text in mistakes.ts stand in the reference once'
    const unreadable = evidence.unreadable.filter(({ kind }) => kind === 'mistakes')
    const meant = evidence.proven.filter(({ trial }) => hasRightReference(evidence, trial.exercise.slug))
    return [
      ...unreadable.map(({ file, path, message }) => ({ file, path, message, fix })),
      ...evidence.complete.flatMap((exercise) => tooFew(evidence, exercise)),
      ...judgeTrials(meant, 'mistake', 'add the test that tells it, or put the mistake under the task it belongs to', judgeMistake),
    ]
  },
}

function tooFew({ proven, unreadable }: Evidence, { slug, tasks }: Exercise): Finding[] {
  const file = `test/hidden/${slug}/mistakes.ts`
  // What could not be made is said already.
  if (unreadable.some((one) => one.file === file)) return []
  return tasks.flatMap(({ id }) => {
    const count = proven.filter(({ trial: { exercise, role } }) => exercise.slug === slug && role.kind === 'mistake' && role.task === id)
    const message = `has ${count.length} mistakes, needs ${leastMistakes}`
    return count.length >= leastMistakes ? [] : [{ file, path: id, message, fix: 'add mistakes that learners really make' }]
  })
}

export function judgeMistake({ trial, result }: Proven): string | undefined {
  if (trial.role.kind !== 'mistake') return undefined
  const { task } = trial.role
  const lost = lostTasks(result)
  if (result.outcome !== 'graded') return notGraded(result)
  if (!lost.includes(task)) return `loses ${lost.join(', ') || 'nothing'}, expected it to lose ${task}`
  const others = lost.filter((id) => !dependants(trial.exercise, task).includes(id))
  return others.length === 0 ? undefined : `also loses ${others.join(', ')}: ${firstFailure(result, others)}`
}

/** The task and every task that directly or indirectly requires it. */
function dependants(exercise: Exercise, id: string): string[] {
  const direct = exercise.tasks.filter((task) => task.requires.includes(id)).map((task) => task.id)
  return [id, ...direct.flatMap((one) => dependants(exercise, one))]
}
