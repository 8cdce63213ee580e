import { similarityLimits } from '../content/limits.ts'
import type { Source } from '../sandbox/bundle-submission.ts'
import { loaderOf } from '../sandbox/source-name.ts'
import { SourceTree } from '../sandbox/source-tree.ts'
import { type Document, joinSources, type SourceText } from './document.ts'
import type { Tokenizer } from './tokenizer.ts'

/**
 * An exercise's file and the code that it reaches by relative paths, read as grading reads it: no link is followed, nothing lies outside,
 * nothing is too large. The exercise's own file comes first, the others by name. A path that means no file is passed over, since not
 * every string is an import. A problem is a text for whoever grades.
 */
export async function readDocument(source: Source, tokenizer: Tokenizer): Promise<Document | { readonly problem: string }> {
  const tree = new SourceTree(source)
  const entry = await tree.findEntry()
  if ('refusal' in entry) return { problem: entry.refusal }
  const texts = new Map<string, SourceText>()
  const open = [entry.file]
  let tokens = 0
  for (let file = open.shift(); file !== undefined; file = open.shift()) {
    // JSON holds data, which many may share.
    if (texts.has(file) || loaderOf(file) === 'json') continue
    const name = tree.nameOf(file)
    const { contents, errors } = await tree.load(file)
    if (contents === undefined) return { problem: errors?.[0]?.text ?? `${name} cannot be read` }
    const text = typeof contents === 'string' ? contents : new TextDecoder().decode(contents)
    const read = await tokenizer.tokenize(text)
    if ('refusal' in read) return { problem: `${name} ${read.refusal}` }
    tokens += read.tokens.length
    if (tokens > similarityLimits.tokens) return { problem: `its files have more than ${similarityLimits.tokens} tokens together` }
    texts.set(file, { ...read, name, lines: text.split('\n').length })
    const found = await Promise.all(read.mentions.map((mention) => tree.find(mention, file)))
    open.push(...found.flatMap((one) => ('file' in one ? [one.file] : [])))
  }
  const [own, ...others] = texts.values()
  return own === undefined ? { problem: 'holds no code' } : joinSources([own, ...others.toSorted(byName)])
}

function byName(left: SourceText, right: SourceText): number {
  return left.name < right.name ? -1 : 1
}
