import { block, element, type Markup } from '../markup.ts'

/** What follows from an answer; `No` ends the marking. */
export function condition(continues: 'Yes' | 'No', test: Markup, ...effects: readonly Markup[]): Markup {
  return block('respcondition', { continue: continues }, block('conditionvar', {}, test), ...effects)
}

/** Met by any answer. */
export const other: Markup = element('other', {})

export function isEqual(respident: string, value: string): Markup {
  return element('varequal', { respident }, value)
}

export function isAtLeast(respident: string, value: string): Markup {
  return element('vargte', { respident }, value)
}

export function isAtMost(respident: string, value: string): Markup {
  return element('varlte', { respident }, value)
}

export const fullScore: Markup = element('setvar', { action: 'Set', varname: 'SCORE' }, '100')

/** So much in addition to what other conditions give. */
export function addScore(percent: number): Markup {
  return element('setvar', { varname: 'SCORE', action: 'Add' }, percent.toFixed(2))
}

export function displayFeedback(ident: string): Markup {
  return element('displayfeedback', { feedbacktype: 'Response', linkrefid: ident })
}
