import type * as z from 'zod'
import type { Mark, Note } from './mark.ts'
import type { Input } from './shown-question.ts'

/** Everything that there is to a kind of question: what it looks like, what answers look like, what an answer is worth. */
export interface Kind<QuestionSchema extends z.ZodType, AnswerSchema extends z.ZodType> {
  readonly question: QuestionSchema
  /** What is kept and handed in; options by their ids. */
  readonly answer: AnswerSchema
  /** What an answer is, in words, for whoever wrote something else. */
  readonly expected: string
  /** What the learner sees below the prompt: nothing of it tells what is right. */
  readonly show: (question: Readonly<z.output<QuestionSchema>>) => Input
  /** Pure; an id that names no option counts as a wrong choice. */
  readonly mark: (question: Readonly<z.output<QuestionSchema>>, answer: z.output<AnswerSchema>) => Mark
  /** Of a mark, what may be said to somebody who sits the quiz again: about the learner's own choices, and not what is right. */
  readonly retell: (mark: Mark, question: Readonly<z.output<QuestionSchema>>, answer: z.output<AnswerSchema>) => readonly Note[]
  /** What is shown as the right answer, a line per part. */
  readonly rightAnswer: (question: Readonly<z.output<QuestionSchema>>) => readonly string[]
}

/** Where each note is about one option or text: all but those about what was not chosen. */
export function retellChoices({ notes }: Mark): Note[] {
  return notes.filter(({ verdict }) => verdict !== 'missed')
}

/** Keeps the two schemas of a kind apart from those of any other. */
export function defineKind<QuestionSchema extends z.ZodType, AnswerSchema extends z.ZodType>(
  kind: Kind<QuestionSchema, AnswerSchema>,
): Kind<QuestionSchema, AnswerSchema> {
  return kind
}
