import { optionId } from '../../../grader/quiz/option-id.ts'
import type { Question } from '../../../grader/quiz/question.ts'
import type { Json } from '../../../grader/quiz/session/progress.ts'

/** The answer that gets every point. */
export function fullAnswer(question: Question): Json {
  switch (question.kind) {
    case 'single-choice':
    case 'predicted-output':
      return question.options.filter(({ isRight }) => isRight).map(({ text }) => optionId(text))[0] ?? ''
    case 'true-false':
      return question.isTrue
    case 'multi-select':
      return question.options.filter(({ isRight }) => isRight).map(({ text }) => optionId(text))
    case 'numeric':
      return String(question.value)
    case 'short-text':
      return question.accepted[0]?.text ?? ''
    case 'matching':
      return Object.fromEntries(question.pairs.map(({ left, right }) => [optionId(left), optionId(right)]))
    case 'ordering':
      return question.items.map(({ text }) => optionId(text))
    default:
      return question satisfies never
  }
}
