import { DOMParser } from 'linkedom'

/** An element of XML or HTML: its children in their order, texts among them. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Node | string)[]
}

/** What of the parser's nodes is looked at. */
interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<DomNode>
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>
}

export function readXml(text: string): Node {
  const root: DomNode = new DOMParser().parseFromString(text, 'text/xml').documentElement
  return toNode(root)
}

export function readHtml(html: string): Node {
  return readXml(`<html>${html}</html>`)
}

export function childrenNamed({ children }: Node, name: string): Node[] {
  return children.filter((child) => typeof child !== 'string').filter((child) => child.name === name)
}

/** The only child of that name. Throws when there is none, or more than one. */
export function childNamed(node: Node, name: string): Node {
  const [child, ...others] = childrenNamed(node, name)
  if (child === undefined || others.length > 0) throw new Error(`expected one ${name} in ${node.name}, got ${others.length + 1}`)
  return child
}

/** Every element of that name below the node, in order. */
export function allNamed(node: Node, name: string): Node[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...allNamed(child, name)],
  )
}

/** What a reader sees: a line for each `br`. */
export function textOf({ name, children }: Node): string {
  if (name === 'br') return '\n'
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

function toNode(node: DomNode): Node {
  return {
    name: node.nodeName,
    attributes: Object.fromEntries([...(node.attributes ?? [])].map(({ name, value }) => [name, value])),
    children: [...node.childNodes].flatMap((child): (Node | string)[] => {
      if (child.nodeType === 1) return [toNode(child)]
      return child.nodeType === 3 || child.nodeType === 4 ? [child.textContent ?? ''] : []
    }),
  }
}
