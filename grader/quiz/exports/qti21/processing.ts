import { block, element, type Markup } from '../markup.ts'

/** The one response of each question. */
export const response: Markup = element('variable', { identifier: 'RESPONSE' })

export function baseValue(baseType: string, value: string): Markup {
  return element('baseValue', { baseType }, value)
}

export function setOutcome(identifier: string, expression: Markup): Markup {
  return block('setOutcomeValue', { identifier }, expression)
}

/** Rules that hold when the test is met. */
export function when(test: Markup, ...rules: readonly Markup[]): Markup {
  return block('responseCondition', {}, block('responseIf', {}, test, ...rules))
}

/** The rules of the first test that is met. */
export function whenFirst(cases: readonly { readonly test: Markup; readonly rules: readonly Markup[] }[]): Markup {
  const names = ['responseIf', ...cases.slice(1).map(() => 'responseElseIf')]
  return block('responseCondition', {}, ...cases.map(({ test, rules }, index) => block(names[index] ?? '', {}, test, ...rules)))
}

/** Shows a feedback in addition to those that are shown already. */
export function tell(feedback: string): Markup {
  const shown = block('multiple', {}, element('variable', { identifier: 'FEEDBACK' }), baseValue('identifier', feedback))
  return setOutcome('FEEDBACK', shown)
}

export const fullScore: Markup = setOutcome('SCORE', baseValue('float', '1'))
export const mappedScore: Markup = setOutcome('SCORE', element('mapResponse', { identifier: 'RESPONSE' }))
export const isCorrect: Markup = block('match', {}, response, element('correct', { identifier: 'RESPONSE' }))
