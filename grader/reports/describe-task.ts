import type { Exercise } from '../content/course.ts'
import type { ExerciseResult, TaskResult, TestReport } from '../scoring/results.ts'

/** What a learner is told about one task: shared by the terminal and the feedback file. */
export interface TaskStory {
  readonly title: string
  readonly status: TaskResult['status']
  readonly score: number
  readonly points: number
  /** The first failing test only: one thing to mend at a time. */
  readonly failure: TestReport | undefined
  readonly passedTests: number
  readonly tests: number
  /** Present while points are missing. */
  readonly hint: string | undefined
  /** Why a skipped task was skipped. */
  readonly waitsFor: readonly string[]
}

export function describeTasks(exercise: Exercise, result: ExerciseResult): TaskStory[] {
  return exercise.tasks.flatMap((declared) => {
    const task = result.tasks.find((one) => one.id === declared.id)
    if (task === undefined) return []
    const isOpen = task.status !== 'passed'
    const waitsFor =
      task.status === 'skipped' ? declared.requires.map((id) => exercise.tasks.find((one) => one.id === id)?.title ?? id) : []
    return {
      title: task.title,
      status: task.status,
      score: task.score,
      points: task.points,
      failure: task.tests.find((test) => test.status !== 'passed'),
      passedTests: task.tests.filter((test) => test.status === 'passed').length,
      tests: task.tests.length,
      hint: isOpen ? declared.hint : undefined,
      waitsFor,
    }
  })
}

/** Whether nobody has begun: every test of the exercise met a stub's own error. */
export function isUntouched(result: ExerciseResult): boolean {
  const tests = result.tasks.flatMap((task) => task.tests)
  return tests.length > 0 && tests.every((test) => test.message?.includes('NotImplemented') === true)
}

/** An assertion that two values are the same: the values say all, but for the words that a suite put before it. */
const sameness = /^(?:(?<note>.*?): )?expected .*? to (?:deeply equal|strictly equal|match object|equal|be) /s

/** Matchers that read like sameness but compare otherwise. */
const otherwise = / to be (?:greater|less|close|an? |one of|defined|undefined|true|false|null|NaN)/

/** The lines that say what went wrong in a test; with both values at hand, the sentence that repeats them is left out. */
export function describeTest({ message = '', input, expected, received, place }: TestReport): string[] {
  const same = otherwise.test(message) ? null : sameness.exec(message)
  const note = same?.groups?.note === undefined ? [] : [`${same.groups.note}:`]
  const isPair = expected !== undefined && expected !== received && same !== null
  const values = isPair ? [...note, `expected: ${expected}`, `received: ${received}`] : [message]
  const forInput = input === undefined ? [] : [`for the input: ${input}`]
  const line = place === undefined ? [] : [`${place.file}:${place.line}:${place.column}`, `  ${place.text}`]
  return [...forInput, ...values, ...line]
}
