import type { Exercise } from '../content/course.ts'
import type { ExerciseResult } from '../scoring/results.ts'

/** Why a file is graded while a suite is proven, and what must come of it. */
export type Role =
  | { readonly kind: 'stub' }
  | { readonly kind: 'reference' }
  | { readonly kind: 'alternative' }
  /** Knows nothing: must collect nearly nothing. */
  | { readonly kind: 'cheat' }
  /** Must lose this task, and no other but those that require it. */
  | { readonly kind: 'mistake'; readonly task: string; readonly what: string }

/** A file that stands in for the learner's, to see what the suite makes of it. */
export interface Trial {
  readonly exercise: Exercise
  readonly role: Role
  /** What it is called in messages, such as `lists-every-page > stops-at-an-empty-page`. */
  readonly name: string
  /** Absolute path. */
  readonly file: string
  /** Path, relative to the course, of what an author would mend. */
  readonly source: string
}

/** What a cheat, which knows nothing, may collect of an exercise's points. */
export const cheatShare = 0.1

/** What is wrong with the result of a trial; undefined when it came out as it must. */
export function judge({ exercise, role }: Trial, result: ExerciseResult): string | undefined {
  const lost = result.tasks.filter((task) => task.status !== 'passed').map((task) => task.id)
  const outcome = `${result.outcome}${result.message === undefined ? '' : `: ${result.message}`}`
  if (role.kind === 'cheat') {
    const isFine = result.score <= exercise.maxScore * cheatShare
    return isFine ? undefined : `collects ${result.score} of ${exercise.maxScore} points, at most ${cheatShare * 100} % are allowed`
  }
  if (result.outcome !== 'graded') return `expected it to be graded, it is ${outcome}`
  switch (role.kind) {
    case 'stub': {
      const passed = result.tasks.flatMap((task) =>
        task.tests.filter((test) => test.status === 'passed').map((test) => `${task.id} > ${test.title}`),
      )
      return passed.length === 0 ? undefined : `passes ${passed.join('; ')}`
    }
    case 'reference':
    case 'alternative':
      return lost.length === 0 ? undefined : `loses ${lost.join(', ')}: ${firstFailure(result)}`
    case 'mistake': {
      if (!lost.includes(role.task)) return `loses ${lost.join(', ') || 'nothing'}, expected it to lose ${role.task}`
      const others = lost.filter((id) => !dependants(exercise, role.task).includes(id))
      return others.length === 0 ? undefined : `also loses ${others.join(', ')}: ${firstFailure(result, others)}`
    }
    default:
      return role satisfies never
  }
}

/** The task and every task that directly or indirectly requires it. */
function dependants(exercise: Exercise, id: string): string[] {
  const direct = exercise.tasks.filter((task) => task.requires.includes(id)).map((task) => task.id)
  return [id, ...direct.flatMap((one) => dependants(exercise, one))]
}

function firstFailure(result: ExerciseResult, tasks?: readonly string[]): string {
  const failing = result.tasks.filter((task) => tasks === undefined || tasks.includes(task.id)).flatMap((task) => task.tests)
  const test = failing.find((one) => one.status !== 'passed')
  const values = test?.expected === undefined ? '' : `, expected ${test.expected}, received ${test.received}`
  return test === undefined ? 'a task that it requires failed' : `${test.title}: ${test.message}${values}`
}
