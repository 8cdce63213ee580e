import * as z from 'zod'
import type { Kind } from './kind.ts'
import { matching } from './kinds/matching.ts'
import { multiSelect } from './kinds/multi-select.ts'
import { numeric } from './kinds/numeric.ts'
import { ordering } from './kinds/ordering.ts'
import { predictedOutput } from './kinds/predicted-output.ts'
import { shortText } from './kinds/short-text.ts'
import { singleChoice } from './kinds/single-choice.ts'
import { trueFalse } from './kinds/true-false.ts'
import type { Mark, Note } from './mark.ts'
import type { Input, ShownQuestion } from './shown-question.ts'

export const questionSchema = z.discriminatedUnion('kind', [
  singleChoice.question,
  trueFalse.question,
  multiSelect.question,
  numeric.question,
  shortText.question,
  matching.question,
  ordering.question,
  predictedOutput.question,
])

export type Question = Readonly<z.output<typeof questionSchema>>
export type QuestionDeclaration = Readonly<z.input<typeof questionSchema>>
/**
 * What an answer is worth. Pure: the same question and answer get the same mark, whatever order anything was shown in. An answer of
 * another kind's shape is worth nothing, and the note says what was expected.
 */
export function markAnswer(question: Question, answer: unknown): Mark {
  return marking(question).mark(answer)
}

/** What may be said of an answer to somebody who sits the quiz again; pure, as `markAnswer` is. */
export function retellAnswer(question: Question, answer: unknown): readonly Note[] {
  return marking(question).retell(answer)
}

/** What is shown as the right answer, a line per part. */
export function rightAnswer(question: Question): readonly string[] {
  return marking(question).rightAnswer()
}

/** The question as a learner sees it: without whatever tells the answer, its options in the order of their ids. */
export function showQuestion(question: Question): ShownQuestion {
  const { id, kind, asks, prompt, code, table, hint, lesson } = question
  return {
    ...{ id, kind, asks, prompt },
    ...(code === undefined ? {} : { code }),
    ...(table === undefined ? {} : { table }),
    ...(hint === undefined ? {} : { hint }),
    ...(lesson === undefined ? {} : { lesson }),
    body: marking(question).show(),
  }
}

interface Marking {
  readonly show: () => Input
  readonly mark: (answer: unknown) => Mark
  readonly retell: (answer: unknown) => readonly Note[]
  readonly rightAnswer: () => readonly string[]
}

/** The one place where a question meets its kind: a new kind does not compile until it is here. */
function marking(question: Question): Marking {
  switch (question.kind) {
    case 'single-choice':
      return bind(singleChoice, question)
    case 'true-false':
      return bind(trueFalse, question)
    case 'multi-select':
      return bind(multiSelect, question)
    case 'numeric':
      return bind(numeric, question)
    case 'short-text':
      return bind(shortText, question)
    case 'matching':
      return bind(matching, question)
    case 'ordering':
      return bind(ordering, question)
    case 'predicted-output':
      return bind(predictedOutput, question)
    default:
      return question satisfies never
  }
}

function bind<QuestionSchema extends z.ZodType, AnswerSchema extends z.ZodType>(
  kind: Kind<QuestionSchema, AnswerSchema>,
  question: Readonly<z.output<QuestionSchema>>,
): Marking {
  const misread: Mark = {
    credit: 0,
    notes: [{ about: '', verdict: 'wrong', why: `This is no answer to this question: expected ${kind.expected}.` }],
  }
  return {
    show: () => kind.show(question),
    mark: (answer) => {
      const read = kind.answer.safeParse(answer)
      return read.success ? kind.mark(question, read.data) : misread
    },
    retell: (answer) => {
      const read = kind.answer.safeParse(answer)
      return read.success ? kind.retell(kind.mark(question, read.data), question, read.data) : misread.notes
    },
    rightAnswer: () => kind.rightAnswer(question),
  }
}
