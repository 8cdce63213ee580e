import fc from 'fast-check'
import { optionId } from '../../../../grader/quiz/option-id.ts'
import type { Question } from '../../../../grader/quiz/question.ts'
import { fullAnswer } from '../full-answer.ts'

/** Right, wrong, and partly right answers to a question, as its marking takes them. */
export function answersTo(question: Question): fc.Arbitrary<unknown> {
  return fc.oneof(fc.constant(fullAnswer(question)), anyAnswer(question))
}

function anyAnswer(question: Question): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'single-choice':
    case 'predicted-output':
      return fc.constantFrom(...question.options.map(({ text }) => optionId(text)))
    case 'multi-select':
      return fc.subarray(question.options.map(({ text }) => optionId(text)))
    case 'true-false':
      return fc.boolean()
    case 'numeric': {
      const { value, abs = 0, rel = 0, slips } = question
      const width = Math.max(abs, Math.abs(value) * rel)
      const near = [value, value - width, value + width, value + width * 1.01 + 0.001, -value, ...slips.map((slip) => slip.value)]
      // Six decimals: nobody types more, and the last digits of long decimals are nobody's fault.
      return fc.oneof(fc.constantFrom(...near), fc.integer({ min: -900, max: 900 })).map((number) => String(Number(number.toFixed(6))))
    }
    case 'short-text': {
      const known = [...question.accepted, ...question.slips].map(({ text }) => text)
      return fc.constantFrom(...known, ...known.map((text) => ` ${raise(text)} `), 'something else', '*')
    }
    case 'matching': {
      const rights = [...question.pairs.map(({ right }) => right), ...question.extra.map(({ text }) => text)].map(optionId)
      const lefts = question.pairs.map(({ left }) => optionId(left))
      return fc
        .array(fc.constantFrom(...rights), { maxLength: lefts.length })
        .map((chosen) => Object.fromEntries(chosen.map((right, index) => [lefts[index] ?? '', right])))
    }
    case 'ordering':
      return fc.shuffledSubarray(
        question.items.map(({ text }) => optionId(text)),
        { minLength: question.items.length },
      )
    default:
      return question satisfies never
  }
}

/** Capital letters for the English ones: what others become differs from program to program. */
function raise(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())
}
