import { block, type Markup } from '../markup.ts'
import { paragraph, proseMarkup } from '../prose-markup.ts'
import { answerNumbers } from './answer-numbers.ts'
import type { CanvasBody } from './canvas-body.ts'
import { material, plainMaterial } from './material.ts'
import { addScore, condition, displayFeedback, isEqual } from './respconditions.ts'

interface Pair {
  readonly left: string
  readonly right: string
  readonly why: string
}

/** A menu for each left side; each right choice adds its share. */
export function matchBody(pairs: readonly Pair[], extra: readonly string[]): CanvasBody {
  const lefts = answerNumbers(pairs.map(({ left }) => left))
  const rights = answerNumbers([...new Set([...pairs.map(({ right }) => right), ...extra])])
  const numbered = pairs.map((pair) => ({ ...pair, answer: lefts.get(pair.left) ?? '', match: rights.get(pair.right) ?? '' }))
  // In the order of their numbers: where they were declared tells what belongs together.
  const sorted = [...rights].toSorted(([, one], [, other]) => Number(one) - Number(other))
  const menu = block(
    'render_choice',
    {},
    ...sorted.map(([text, number]) => block('response_label', { ident: number }, plainMaterial(text))),
  )
  return {
    type: 'matching_question',
    answers: [...lefts.values()],
    responses: numbered.map(({ left, answer }) =>
      block('response_lid', { ident: `response_${answer}` }, material(proseMarkup(left)), menu),
    ),
    conditions: numbered.flatMap(({ answer, match }): Markup[] => {
      const isRight = isEqual(`response_${answer}`, match)
      return [
        condition('Yes', isRight, addScore(100 / pairs.length)),
        condition('Yes', block('not', {}, isRight), displayFeedback(`${answer}_fb`)),
      ]
    }),
    feedbacks: numbered.map(({ answer, why }) => ({ ident: `${answer}_fb`, html: [paragraph(why)] })),
  }
}
