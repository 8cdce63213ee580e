import { type Attributes, block, element, type Markup } from '../markup.ts'

/** What a response is and which one is right; and what each value of it is worth, where parts count. */
export function declareResponse(
  attributes: Attributes,
  correct: readonly string[],
  worth: readonly (readonly [string, number])[] = [],
): Markup {
  // Shares are written with all their digits, so that together they are the whole.
  const entries = worth.map(([mapKey, mappedValue]) =>
    element('mapEntry', { mapKey, mappedValue, ...(attributes.baseType === 'string' ? { caseSensitive: false } : {}) }),
  )
  const mapping = worth.length === 0 ? [] : [block('mapping', { lowerBound: 0, upperBound: 1, defaultValue: 0 }, ...entries)]
  const values = block('correctResponse', {}, ...correct.map((value) => element('value', {}, value)))
  return block('responseDeclaration', { identifier: 'RESPONSE', ...attributes }, values, ...mapping)
}
