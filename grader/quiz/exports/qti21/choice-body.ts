import type { Option } from '../../common-fields.ts'
import { block, element, type Markup } from '../markup.ts'
import { paragraph } from '../prose-markup.ts'
import { declareResponse } from './declaration.ts'
import { choiceName } from './identifiers.ts'
import { fullScore, isCorrect, mappedScore, response, setOutcome, when } from './processing.ts'
import type { QtiBody } from './qti-body.ts'

/** One right option, or several: with credit for parts (right picks less wrong ones), or for all of them alone. */
export function choiceBody(options: readonly Option[], show: (text: string) => readonly Markup[], several?: 'parts' | 'all'): QtiBody {
  const right = options.filter(({ isRight }) => isRight).map(({ text }) => choiceName(text))
  const share = 1 / right.length
  const worth = options.map(({ text, isRight }): [string, number] => [choiceName(text), isRight ? share : -share])
  const cardinality = several === undefined ? 'single' : 'multiple'
  const maxChoices = several === undefined ? 1 : 0
  return {
    declaration: declareResponse({ cardinality, baseType: 'identifier' }, right, several === 'parts' ? worth : []),
    interaction: block(
      'choiceInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: true, maxChoices },
      ...options.map(({ text }) => element('simpleChoice', { identifier: choiceName(text) }, ...show(text))),
    ),
    // The feedback of an option has the option’s name.
    rules: [several === 'parts' ? mappedScore : when(isCorrect, fullScore), setOutcome('FEEDBACK', block('multiple', {}, response))],
    feedbacks: options.map(({ text, why }) => ({ name: choiceName(text), html: [paragraph(why)] })),
  }
}
