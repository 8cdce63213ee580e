import { toItem } from '../../../../grader/quiz/item.ts'
import { keyedLibrary, type Library } from '../../../../grader/quiz/library.ts'
import { type Question, questionSchema } from '../../../../grader/quiz/question.ts'
import { fullAnswer } from '../full-answer.ts'
import { samples } from '../samples.ts'

const questions = samples.map((one) => questionSchema.parse(one))

/** One quiz, `01-mental-model`, with a question of each kind, as `edit` leaves them. */
export function smallLibrary(edit: (question: Question) => Question[] = (question) => [question]): Library {
  const items = questions.flatMap(edit).map((question) => toItem(question, '01-service-models'))
  return keyedLibrary([{ slug: quiz, title: 'Small', passMark: 70, items }])
}

export const quiz = '01-mental-model'

/** The right answer to a question of the small library, by its id. */
export function rightTo(id: string): ReturnType<typeof fullAnswer> {
  const question = questions.find((one) => one.id === id)
  if (question === undefined) throw new Error(`no sample is called ${id}`)
  return fullAnswer(question)
}
