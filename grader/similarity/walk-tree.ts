import type { Tree, TreeCursor } from '@vscode/tree-sitter-wasm'
import type { Tokenized } from './tokens.ts'

/** A node that has been entered and not yet left; undefined when nothing in it makes tokens. */
type Open = { readonly place: Place; readonly isComment: boolean } | undefined
type Place = [row: number, column: number, endRow: number, endColumn: number]

/** What is passed over among the strings: nobody writes so many. */
const maxMentions = 1_000

/**
 * The tokens that dolos's own tokenizer makes (@dodona/dolos-lib, codeTokenizer): for each named node that is no comment a bracket, its
 * type, what lies in it, and a bracket; the place of each ends where its first child begins. Without recursion, since a tree can be as
 * deep as its source is long.
 */
export function walkTree(tree: Tree, maxTokens: number): Tokenized {
  const tokens: string[] = []
  const places: Place[] = []
  const mentions = new Set<string>()
  const path: Open[] = []
  const cursor = tree.walk()
  const enter = () => {
    const isComment = cursor.nodeType.includes('comment')
    const node = cursor.nodeIsNamed ? { place: placeOf(cursor), isComment } : undefined
    endBefore(path.at(-1)?.place, node?.place)
    path.push(node)
    if (node === undefined || isComment) return
    tokens.push('(', cursor.nodeType)
    places.push(node.place, node.place)
    const text = cursor.nodeType === 'string' ? cursor.nodeText.slice(1, -1) : ''
    if (/^\.\.?(\/|$)/.test(text) && mentions.size < maxMentions) mentions.add(text)
  }
  const leave = () => {
    const node = path.pop()
    if (node === undefined || node.isComment) return
    tokens.push(')')
    places.push(node.place)
  }
  try {
    enter()
    while (path.length > 0) {
      if (tokens.length > maxTokens) return { refusal: `has more than ${maxTokens} tokens` }
      if (path.at(-1) !== undefined && cursor.gotoFirstChild()) {
        enter()
        continue
      }
      leave()
      while (path.length > 0 && !cursor.gotoNextSibling()) {
        cursor.gotoParent()
        leave()
      }
      if (path.length > 0) enter()
    }
  } finally {
    cursor.delete()
  }
  return { tokens, places: Int32Array.from(places.flat()), mentions: [...mentions] }
}

function placeOf({ startPosition, endPosition }: TreeCursor): Place {
  return [startPosition.row, startPosition.column, endPosition.row, endPosition.column]
}

/** What a child holds is said by the child. */
function endBefore(parent: Place | undefined, child: Place | undefined): void {
  if (parent === undefined || child === undefined) return
  const [row, column] = child
  const [, , endRow, endColumn] = parent
  if (row > endRow || (row === endRow && column >= endColumn)) return
  parent[2] = row
  parent[3] = column
}
