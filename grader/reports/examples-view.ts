import type { Course, Exercise } from '../content/course.ts'
import type { ExampleResult } from '../run/run-examples.ts'
import type { Paint } from './paint.ts'
import { plainText } from './plain-text.ts'

/** An exercise of the learner's edition with what its visible examples came to. */
export interface ExercisedExamples {
  readonly exercise: Exercise
  readonly examples: readonly ExampleResult[]
}

/** What `npm test 01` prints for one exercise where there are no hidden tests. */
export function renderExamples({ exercise, examples }: ExercisedExamples, paint: Paint): string {
  const passed = examples.filter(({ status }) => status === 'passed').length
  const colour = passed === examples.length ? 'green' : 'yellow'
  const lines = examples.flatMap(({ status, title, message }) => {
    const mark = status === 'passed' ? paint('green', '✓ passed') : paint('red', '✗ failed')
    return [`  ${mark}  ${plainText(title)}`, ...(status === 'passed' ? [] : [`      ${plainText(message ?? '').slice(0, 200)}`])]
  })
  const head = `${paint('bold', `${exercise.slug.slice(0, 2)}  ${exercise.title}`)}  ${paint(colour, `${passed} of ${examples.length} examples`)}`
  return [head, ...lines].join('\n')
}

/** Said once after the examples, so that nobody takes them for the whole. */
export const handInAdvice = 'Hidden tests, points and hints come when you hand in the folder exercises/, or the folder of one exercise.'

/** Every exercise with its examples, then the one to do next: the first open one whose prerequisites are done. */
export function renderExamplesProgress(course: Course, results: readonly ExercisedExamples[], paint: Paint): string {
  const done = new Set(results.filter(isDone).map(({ exercise }) => exercise.slug))
  const width = Math.max(...results.map(({ exercise }) => exercise.title.length))
  const lines = results.map((result) => {
    const { exercise, examples } = result
    const passed = examples.filter(({ status }) => status === 'passed').length
    const word = done.has(exercise.slug) ? paint('green', 'ready to hand in') : passed > 0 ? 'begun' : paint('dim', 'not begun')
    return `  ${exercise.slug.slice(0, 2)}  ${exercise.title.padEnd(width)}  ${`${passed} of ${examples.length} examples`.padStart(17)}  ${word}`
  })
  const next = course.exercises.find(({ slug, requires }) => !done.has(slug) && requires.every((needed) => done.has(needed)))
  const advice =
    next === undefined
      ? 'All examples pass.'
      : `Next: ${next.slug} (${next.title}): read exercises/${next.slug}/README.md, then npm test ${next.slug.slice(0, 2)}`
  return [...lines, '', `  ${done.size} of ${results.length} exercises. ${advice}`, `  ${handInAdvice}`].join('\n')
}

function isDone({ examples }: ExercisedExamples): boolean {
  return examples.length > 0 && examples.every(({ status }) => status === 'passed')
}
