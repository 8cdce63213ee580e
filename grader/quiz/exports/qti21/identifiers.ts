import { optionId } from '../../option-id.ts'

/** Names in QTI begin with a letter; what stands behind the underscore is no part of any id of ours. */
export function itemName(id: string, variant?: number): string {
  return variant === undefined ? `q-${id}` : `q-${id}_${variant}`
}

export type ChoiceSide = 'option' | 'left' | 'right'

/** The name of a choice, by its text; a text may stand on both sides of a matching. */
export function choiceName(text: string, side: ChoiceSide = 'option'): string {
  return `${side}-${optionId(text)}`
}
