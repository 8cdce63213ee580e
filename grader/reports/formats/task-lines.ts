import type { Course } from '../../content/course.ts'
import type { ExerciseResult, SubmissionResult, TaskResult } from '../../scoring/results.ts'
import { describeTasks, describeTest } from '../describe-task.ts'
import { plainText } from '../plain-text.ts'
import { type FailurePlace, placeOfExercise, placeOfTest } from './failure-place.ts'

/** One task, or an exercise of which nothing could be run, as most platforms want it: a name, points, a few lines. */
export interface TaskLine {
  readonly slug: string
  /** `5.2`: the second task of exercise 5. */
  readonly number: string
  readonly name: string
  readonly score: number
  readonly points: number
  readonly isPassed: boolean
  readonly status: TaskResult['status'] | Exclude<ExerciseResult['outcome'], 'graded'>
  /** What went wrong and a hint, in plain text; of hidden tests nothing unless they may be shown. */
  readonly lines: readonly string[]
  /** Where it went wrong in what was handed in; of hidden tests no more than the file unless they may be shown. */
  readonly place: FailurePlace
  readonly durationMs: number
}

/** Every task of a submission, in the course's order. What a submission said is inert in a terminal and a log. */
export function taskLines(course: Course, { exercises }: SubmissionResult, canShow: boolean): TaskLine[] {
  return exercises.flatMap((result) => {
    const exercise = course.exercises.find(({ slug }) => slug === result.slug)
    const title = exercise?.title ?? result.slug
    const number = exercise?.number ?? Number(result.slug.slice(0, 2))
    if (result.outcome !== 'graded') {
      const lines = result.message === undefined ? [] : plainText(result.message, true).split('\n')
      const { slug, outcome, maxScore } = result
      return [
        {
          ...{ slug, number: `${number}.0`, name: title, score: 0, points: maxScore, isPassed: false, status: outcome },
          ...{ lines, place: placeOfExercise(result), durationMs: 0 },
        },
      ]
    }
    const stories = exercise === undefined ? [] : describeTasks(exercise, result)
    return result.tasks.map((task, index): TaskLine => {
      const story = stories.find((one) => one.title === task.title)
      const failure = canShow && story?.failure !== undefined ? [story.failure.title, ...describeTest(story.failure)] : []
      const hint = story?.hint === undefined ? [] : [`hint: ${story.hint}`]
      return {
        ...{ slug: result.slug, number: `${number}.${index + 1}`, name: `${title}: ${task.title}` },
        ...{ score: task.score, points: task.points, isPassed: task.status === 'passed', status: task.status },
        lines: task.status === 'passed' ? [] : [...failure, ...hint].flatMap((line) => plainText(line, true).split('\n')),
        place: placeOfTest(result, canShow ? story?.failure?.place : undefined),
        durationMs: task.tests.reduce((sum, test) => sum + test.durationMs, 0),
      }
    })
  })
}
