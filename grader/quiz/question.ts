import { z } from 'zod'
import { matching } from './kinds/matching.ts'
import { multiSelect } from './kinds/multi-select.ts'
import { numeric } from './kinds/numeric.ts'
import { ordering } from './kinds/ordering.ts'
import { predictedOutput } from './kinds/predicted-output.ts'
import { shortText } from './kinds/short-text.ts'
import { singleChoice } from './kinds/single-choice.ts'
import { trueFalse } from './kinds/true-false.ts'
import type { Mark } from './mark.ts'

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
export type QuestionKind = Question['kind']

/** What a learner's answer may be, before it is looked at; each kind reads its own. */
export type Answer = string | boolean | readonly string[] | Readonly<Record<string, string>>

/**
 * What an answer is worth. Pure: the same question and answer get the same mark, whatever order anything was shown in. An answer of
 * another kind's shape is worth nothing, and the note says what was expected.
 */
export function markAnswer(question: Question, answer: unknown): Mark {
  switch (question.kind) {
    case 'single-choice':
      return markAs(singleChoice.answer, answer, 'the id of one option', (one) => singleChoice.mark(question, one))
    case 'true-false':
      return markAs(trueFalse.answer, answer, 'true or false', (one) => trueFalse.mark(question, one))
    case 'multi-select':
      return markAs(multiSelect.answer, answer, 'a list of ids of options', (one) => multiSelect.mark(question, one))
    case 'numeric':
      return markAs(numeric.answer, answer, 'a number, as text', (one) => numeric.mark(question, one))
    case 'short-text':
      return markAs(shortText.answer, answer, 'a text', (one) => shortText.mark(question, one))
    case 'matching':
      return markAs(matching.answer, answer, 'the id of a right side for each left one', (one) => matching.mark(question, one))
    case 'ordering':
      return markAs(ordering.answer, answer, 'a list of the ids of all steps', (one) => ordering.mark(question, one))
    case 'predicted-output':
      return markAs(predictedOutput.answer, answer, 'the id of one option', (one) => predictedOutput.mark(question, one))
    default:
      return question satisfies never
  }
}

function markAs<Value>(schema: z.ZodType<Value>, answer: unknown, expected: string, mark: (answer: Value) => Mark): Mark {
  const read = schema.safeParse(answer)
  if (read.success) return mark(read.data)
  return { credit: 0, notes: [{ about: '', verdict: 'wrong', why: `This is no answer to this question: expected ${expected}.` }] }
}

/** What is shown as the right answer, a line per part. */
export function rightAnswer(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single-choice':
      return singleChoice.rightAnswer(question)
    case 'true-false':
      return trueFalse.rightAnswer(question)
    case 'multi-select':
      return multiSelect.rightAnswer(question)
    case 'numeric':
      return numeric.rightAnswer(question)
    case 'short-text':
      return shortText.rightAnswer(question)
    case 'matching':
      return matching.rightAnswer(question)
    case 'ordering':
      return ordering.rightAnswer(question)
    case 'predicted-output':
      return predictedOutput.rightAnswer(question)
    default:
      return question satisfies never
  }
}
