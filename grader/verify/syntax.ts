import { parseAst } from 'vitest/node'
import { z } from 'zod'

/** A node of a syntax tree as ESTree describes it, with the fields that are looked at here. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  /** Its other fields: nodes, lists of nodes, names, values. */
  readonly fields: Readonly<Record<string, unknown>>
}

const nodeSchema = z.looseObject({ type: z.string(), start: z.number(), end: z.number() })

function asNode(value: unknown): SyntaxNode | undefined {
  const parsed = nodeSchema.safeParse(value)
  if (!parsed.success) return undefined
  const { type, start, end, ...fields } = parsed.data
  return { type, start, end, fields }
}

/** The nodes of a TypeScript text, each before those inside it; none for a text that cannot be parsed. */
export function nodesOf(text: string): SyntaxNode[] {
  try {
    return inside(parseAst(text, { lang: 'ts' }))
  } catch {
    return []
  }
}

/** A node and all nodes inside it. */
export function inside(value: unknown): SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap(inside)
  const node = asNode(value)
  return node === undefined ? [] : [node, ...Object.values(node.fields).flatMap(inside)]
}

/** The value of a literal: a text, a number, a template without parts. */
export function literalOf({ type, fields }: SyntaxNode): string | number | undefined {
  const { value } = type === 'Literal' ? fields : {}
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}
