import { styleText } from 'node:util'

export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan'

/** Colours a text, or leaves it alone. */
export type Paint = (style: Style, text: string) => string

export const plain: Paint = (_style, text) => text

export const colourful: Paint = (style, text) => styleText(style, text, { validateStream: false })
