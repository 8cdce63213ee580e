import type { Question } from '../../question.ts'
import { block, element, type Markup } from '../markup.ts'
import { proseMarkup } from '../prose-markup.ts'
import { declareResponse } from './declaration.ts'
import { choiceName } from './identifiers.ts'
import { baseValue, response, setOutcome, when } from './processing.ts'
import type { QtiBody } from './qti-body.ts'

/** Steps in an order: the share of neighbours that follow each other, wherever they stand. */
export function orderBody({ items }: Extract<Question, { kind: 'ordering' }>): QtiBody {
  const names = items.map(({ text }) => choiceName(text))
  const stands = (name: string, place: number) => block('match', {}, block('index', { n: place }, response), baseValue('identifier', name))
  const follows = (name: string, next: string) =>
    block('or', {}, ...names.slice(1).map((_, index) => block('and', {}, stands(name, index + 1), stands(next, index + 2))))
  const score = element('variable', { identifier: 'SCORE' })
  const neighbours = names.slice(1).map((next, index): [string, string] => [names[index] ?? '', next])
  return {
    declaration: declareResponse({ cardinality: 'ordered', baseType: 'identifier' }, names),
    interaction: block(
      'orderInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: true },
      ...items.map(({ text }) => element('simpleChoice', { identifier: choiceName(text) }, ...proseMarkup(text))),
    ),
    rules: [
      ...neighbours.map(
        ([name, next]): Markup => when(follows(name, next), setOutcome('SCORE', block('sum', {}, score, baseValue('float', '1')))),
      ),
      setOutcome('SCORE', block('divide', {}, score, baseValue('float', String(neighbours.length)))),
    ],
    feedbacks: [],
    notes: items.map(({ text, why }) => ({ about: [text], why })),
  }
}
