import type { QuizResult } from '../scoring/quiz-results.ts'
import { openQuiz } from './final-exam.ts'
import { type Quiz, variantOf } from './item.ts'
import type { Note } from './mark.ts'
import { retellAnswer } from './question.ts'

export interface RetoldQuestion {
  readonly prompt: string
  readonly credit: number
  readonly isAnswered: boolean
  readonly notes: readonly Note[]
}

export interface RetoldQuiz {
  readonly title: string
  readonly passMark: number
  readonly questions: readonly RetoldQuestion[]
}

/** What results leave out because the answers tell it: questions as they were asked, and what may be said of what was chosen. */
export function retellQuiz(quizzes: readonly Quiz[], { slug, seed = 1, questions }: QuizResult): RetoldQuiz | undefined {
  const quiz = openQuiz(quizzes, slug, seed)
  if (quiz === undefined) return undefined
  const { title, passMark, items } = quiz
  const retold = items.flatMap((item): RetoldQuestion[] => {
    const result = questions.find(({ id }) => id === item.id)
    if (result === undefined) return []
    const { credit, isAnswered, answer } = result
    const question = variantOf(item, seed)
    const notes = isAnswered ? (answer === undefined ? [tooLarge] : retellAnswer(question, answer)) : []
    return [{ prompt: question.prompt, credit, isAnswered, notes }]
  })
  return { title, passMark, questions: retold }
}

const tooLarge: Note = { about: '', verdict: 'wrong', why: 'This answer is too large to be repeated here.' }
