import { legalText } from './legal-text.ts'

/** HTML or XML that is escaped already; a plain string never is. */
export interface Markup {
  readonly markup: string
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element with its children beside each other: for text, where spaces count. */
export function element(name: string, attributes: Attributes, ...children: readonly (Markup | string)[]): Markup {
  const inner = children.map((child) => (typeof child === 'string' ? escapeText(child) : child.markup)).join('')
  return { markup: name === 'br' ? '<br/>' : `${openingTag(name, attributes)}${inner}</${name}>` }
}

/** An element with each child on a line of its own: for elements that hold nothing but elements. */
export function block(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const lines = [openingTag(name, attributes), ...children.map(({ markup }) => markup), `</${name}>`]
  return { markup: lines.join('\n') }
}

/** HTML as the text of an XML element. */
export function cdata(...children: readonly Markup[]): Markup {
  const inner = children.map(({ markup }) => markup).join('')
  return { markup: inner === '' ? '' : `<![CDATA[${inner.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` }
}

/** Text, escaped. */
export function text(plain: string): Markup {
  return { markup: escapeText(plain) }
}

/** A whole XML file. */
export function xmlFile(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`
}

function openingTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeAttribute(value)}"`]))
  return `<${name}${written.join('')}>`
}

function escapeText(text: string): string {
  return legalText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Line ends and tabs in attributes would be read as spaces. */
function escapeAttribute(value: string | number | boolean): string {
  return escapeText(String(value)).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
