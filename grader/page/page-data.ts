import type { Quiz } from '../quiz/item.ts'
import type { PrintedQuiz } from '../quiz/printed-quiz.ts'
import type { Progress } from '../quiz/session/progress.ts'

/** An exercise as the page shows it; without points where there are no hidden tests. */
export interface ExerciseProgress {
  readonly slug: string
  readonly title: string
  readonly done: number
  readonly of: number
  /** What is counted. */
  readonly unit: 'points' | 'examples'
}

/** All that the page knows; it is written into the page as JSON. */
export type PageData = {
  readonly course: string
  readonly exercises: readonly ExerciseProgress[]
  /** What was answered in the terminal. */
  readonly progress?: Progress
} & (
  | { readonly edition: 'full'; readonly quizzes: readonly Quiz[] }
  | { readonly edition: 'learner'; readonly quizzes: readonly PrintedQuiz[] }
)
