import type { Exercise } from '../content/course.ts'
import type { ExampleResult } from '../run/run-examples.ts'
import type { ExerciseResult, TestReport } from '../scoring/results.ts'
import { describeTasks, describeTest, isUntouched, type TaskStory } from './describe-task.ts'
import type { Paint } from './paint.ts'
import { plainText } from './plain-text.ts'

export interface LearnerViewInput {
  readonly exercise: Exercise
  readonly result: ExerciseResult
  readonly examples: readonly ExampleResult[]
  readonly paint: Paint
  /** Whether to show what the learner's code printed in the failing test. */
  readonly showsOutput: boolean
}

/** What `npm test 01` prints for one exercise. */
export function renderLearnerView({ exercise, result, examples, paint, showsOutput }: LearnerViewInput): string {
  const isDone = result.outcome === 'graded' && result.score === result.maxScore
  const points = `${result.score} of ${result.maxScore} points`
  const lines = [`${paint('bold', `${exercise.slug.slice(0, 2)}  ${exercise.title}`)}  ${paint(isDone ? 'green' : 'yellow', points)}`]
  lines.push(...exampleLines(examples, paint))
  if (result.outcome === 'broken') {
    lines.push(paint('red', '  ! the grader itself failed; this costs you nothing'), `    ${plainText(result.message ?? '')}`)
  } else if (result.outcome !== 'graded') {
    const word = result.outcome === 'timed-out' ? 'stopped' : result.outcome
    lines.push(paint('red', `  ✗ ${word}: no test could run`), ...indent(result.message ?? '', 4))
  } else if (isUntouched(result)) {
    lines.push(`  · not begun: every function in exercises/${exercise.slug}/${exercise.name}.ts still throws NotImplemented`)
  } else {
    if (result.resembles !== undefined) lines.push(`  behaves like: ${plainText(result.resembles)}`)
    lines.push(...describeTasks(exercise, result).flatMap((story) => taskLines(story, paint, showsOutput)))
  }
  return lines.join('\n')
}

function exampleLines(examples: readonly ExampleResult[], paint: Paint): string[] {
  const failed = examples.filter((example) => example.status === 'failed')
  const passed = examples.length - failed.length
  const head = `  examples: ${passed} passed, ${failed.length} failed`
  const [first] = failed
  if (first === undefined) return examples.length === 0 ? [] : [paint('dim', head)]
  return [paint('dim', head), paint('dim', `    ${plainText(first.title)}: ${plainText(first.message ?? '').slice(0, 200)}`)]
}

const symbols = {
  passed: ['green', '✓ passed '],
  partial: ['yellow', '~ partial'],
  failed: ['red', '✗ failed '],
  skipped: ['dim', '- skipped'],
} as const

function taskLines(story: TaskStory, paint: Paint, showsOutput: boolean): string[] {
  const [colour, symbol] = symbols[story.status]
  const head = `  ${paint(colour, symbol)}  ${story.title}  ${paint('dim', `${story.score}/${story.points} points, ${story.passedTests}/${story.tests} tests`)}`
  if (story.status === 'passed') return [head]
  if (story.status === 'skipped') return [head, paint('dim', `      waits for: ${story.waitsFor.join(', ')}`)]
  const failure = story.failure === undefined ? ['      did not run'] : failureLines(story.failure, showsOutput)
  return [head, ...failure, ...(story.hint === undefined ? [] : [`      ${paint('cyan', 'hint')}: ${story.hint}`])]
}

function failureLines(test: TestReport, showsOutput: boolean): string[] {
  const lines = [`      ${plainText(test.title)}`, ...indent(describeTest(test).join('\n'), 8)]
  if (showsOutput && test.output !== undefined) lines.push('        your output:', ...indent(test.output.slice(-2_000), 10))
  return lines
}

function indent(text: string, width: number): string[] {
  return plainText(text, true)
    .split('\n')
    .map((line) => ' '.repeat(width) + line)
}
