import type { Question } from '../../question.ts'
import { block, element, type Markup } from '../markup.ts'
import { paragraph, proseMarkup } from '../prose-markup.ts'
import { declareResponse } from './declaration.ts'
import { type ChoiceSide, choiceName } from './identifiers.ts'
import { baseValue, mappedScore, response, tell, when } from './processing.ts'
import type { QtiBody } from './qti-body.ts'

/** Pairs, each worth its share; a right side may be chosen more than once. */
export function matchBody({ pairs, extra }: Extract<Question, { kind: 'matching' }>): QtiBody {
  const pairName = (left: string, right: string) => `${choiceName(left, 'left')} ${choiceName(right, 'right')}`
  const right = pairs.map((pair) => pairName(pair.left, pair.right))
  const rights = new Map(
    [...pairs.map((pair) => pair.right), ...extra.map(({ text }) => text)].map((text) => [choiceName(text, 'right'), text]),
  )
  const isChosen = (text: string) => {
    const tests = pairs.map(({ left }) => block('member', {}, baseValue('directedPair', pairName(left, text)), response))
    return block('or', {}, ...tests)
  }
  const set = (texts: readonly string[], side: ChoiceSide, matchMax: number): Markup =>
    block(
      'simpleMatchSet',
      {},
      ...texts.map((text) => element('simpleAssociableChoice', { identifier: choiceName(text, side), matchMax }, ...proseMarkup(text))),
    )
  return {
    declaration: declareResponse(
      { cardinality: 'multiple', baseType: 'directedPair' },
      right,
      right.map((name) => [name, 1 / pairs.length]),
    ),
    interaction: block(
      'matchInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: true, maxAssociations: pairs.length },
      set(
        pairs.map(({ left }) => left),
        'left',
        1,
      ),
      set([...rights.values()], 'right', pairs.length),
    ),
    rules: [mappedScore, ...extra.map(({ text }) => when(isChosen(text), tell(choiceName(text, 'right'))))],
    feedbacks: extra.map(({ text, why }) => ({ name: choiceName(text, 'right'), html: [paragraph(why)] })),
    notes: pairs.map((pair) => ({ about: [pair.left, pair.right], why: pair.why })),
  }
}
