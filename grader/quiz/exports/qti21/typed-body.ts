import type { Question } from '../../question.ts'
import { block, element, type Markup } from '../markup.ts'
import { numericRange } from '../numeric-range.ts'
import { paragraph } from '../prose-markup.ts'
import { declareResponse } from './declaration.ts'
import { baseValue, fullScore, mappedScore, response, tell, whenFirst } from './processing.ts'
import type { QtiBody } from './qti-body.ts'

/** A number within bounds. */
export function numberBody({ value, abs, rel, why, slips }: Extract<Question, { kind: 'numeric' }>): QtiBody {
  const within = (one: number) => {
    const { low, high } = numericRange({ value: one, abs, rel })
    const atLeast = block('gte', {}, response, baseValue('float', low))
    return block('and', {}, atLeast, block('lte', {}, response, baseValue('float', high)))
  }
  const known = [{ value, why }, ...slips].map((one, index) => ({ ...one, name: `KNOWN-${index}` }))
  return {
    declaration: declareResponse({ cardinality: 'single', baseType: 'float' }, [numericRange({ value }).value]),
    interaction: entry(12),
    rules: [
      whenFirst(known.map((one, index) => ({ test: within(one.value), rules: [...(index === 0 ? [fullScore] : []), tell(one.name)] }))),
    ],
    feedbacks: known.map((one) => ({ name: one.name, html: [paragraph(one.why)] })),
    losses: ['numbers are read without commas, units and signs of currency'],
  }
}

/** A text, whatever its case. */
export function textBody({ accepted, slips }: Extract<Question, { kind: 'short-text' }>): QtiBody {
  const inLine = (text: string) => text.replaceAll(/\s+/g, ' ')
  const known = [...accepted, ...slips].map((one, index) => ({ ...one, text: inLine(one.text), name: `KNOWN-${index}` }))
  const isText = (text: string) => block('stringMatch', { caseSensitive: false, substring: false }, response, baseValue('string', text))
  const right = known.slice(0, accepted.length).map(({ text }) => text)
  return {
    declaration: declareResponse(
      { cardinality: 'single', baseType: 'string' },
      right.slice(0, 1),
      right.map((text) => [text, 1]),
    ),
    interaction: entry(30),
    rules: [mappedScore, whenFirst(known.map(({ text, name }) => ({ test: isText(text), rules: [tell(name)] })))],
    feedbacks: known.map(({ name, why }) => ({ name, html: [paragraph(why)] })),
    losses: ['an answer that is almost right is not told to check its spelling; other spaces and full-width letters are wrong'],
  }
}

function entry(expectedLength: number): Markup {
  return element('p', {}, element('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength }))
}
