import type { Exercise } from '../content/course.ts'
import type { ExerciseResult } from '../scoring/results.ts'
import type { Proven } from './evidence.ts'
import type { Fault } from './rule.ts'

/** What each trial came to, exercise by exercise, and the tests that no mistake fails. */
export function renderProof(exercises: readonly Exercise[], proven: readonly Proven[], faults: readonly Fault[]): string {
  return exercises.flatMap((exercise) => renderExercise(exercise, proven, faults)).join('\n')
}

function renderExercise(exercise: Exercise, all: readonly Proven[], faults: readonly Fault[]): string[] {
  const isFine = ({ trial }: Proven) => !faults.some(({ file, path }) => file === trial.source && path === trial.name)
  const proven = all.filter(({ trial }) => trial.exercise.slug === exercise.slug)
  const width = Math.max(...proven.map(({ trial }) => trial.name.length))
  // Guesses are many and alike: one line for all that come out as they must.
  const isGuess = (one: Proven) => one.trial.name.startsWith('guess ') && isFine(one)
  const guesses = proven.filter(isGuess)
  const most = Math.max(0, ...guesses.map(({ result }) => result.score))
  const rows = proven
    .filter((one) => !isGuess(one))
    .map((one) => {
      const { trial, result } = one
      const mark = isFine(one) ? '✓ ok   ' : '✗ fault'
      return `  ${mark}  ${trial.name.padEnd(width)}  ${`${result.score}/${result.maxScore}`.padStart(8)}  ${failedTests(result)}`
    })
  const idle = idleTests(proven)
  const notes = idle.length === 0 ? [] : ['  no mistake fails:', ...idle.map((title) => `    ${title}`)]
  const summary =
    guesses.length === 0 ? [] : [`  ✓ ok     ${guesses.length} guesses that know nothing: at most ${most} of ${exercise.maxScore} points`]
  return ['', `${exercise.slug.slice(0, 2)}  ${exercise.title}`, ...rows, ...summary, ...notes]
}

/** The failing tests, as far as a line holds them: a mistake should fail few. */
function failedTests(result: ExerciseResult): string {
  if (result.outcome !== 'graded') return result.outcome
  const tests = result.tasks.flatMap((task) => task.tests)
  const failed = tests.filter((test) => test.status !== 'passed')
  if (failed.length === 0) return 'passes all'
  const [first] = failed
  return `fails ${failed.length} of ${tests.length}: ${first?.title}`
}

function idleTests(proven: readonly Proven[]): string[] {
  const titles = (wanted: (status: string) => boolean) => (one: Proven) =>
    one.result.tasks.flatMap((task) => task.tests.filter((test) => wanted(test.status)).map((test) => `${task.id} > ${test.title}`))
  const failing = new Set(proven.filter(({ trial }) => trial.role.kind === 'mistake').flatMap(titles((status) => status !== 'passed')))
  const reference = proven.filter(({ trial }) => trial.role.kind === 'reference')
  return reference.flatMap(titles(() => true)).filter((title) => !failing.has(title))
}
