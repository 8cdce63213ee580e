import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import treeSitter from '@vscode/tree-sitter-wasm'
import { similarityLimits } from '../content/limits.ts'
import type { Tokenized } from './tokens.ts'
import { walkTree } from './walk-tree.ts'

/** Node has it; its types do not. */
declare const WebAssembly: { readonly Memory: new (size: { readonly initial: number; readonly maximum: number }) => object }

const { parseSteps, tokens, memoryMib } = similarityLimits
const pagesPerMib = 16
const fileOf = (name: string) => fileURLToPath(import.meta.resolve(`@vscode/tree-sitter-wasm/wasm/${name}`))
const options = {
  locateFile: fileOf,
  wasmMemory: new WebAssembly.Memory({ initial: 32 * pagesPerMib, maximum: memoryMib * pagesPerMib }),
  // It says "Aborted()" there when the memory is used up; what is thrown then says so, too.
  printErr: () => undefined,
}
await treeSitter.Parser.init(options)
const language = await treeSitter.Language.load(fileOf('tree-sitter-typescript.wasm'))

parentPort?.on('message', (text: string) => parentPort?.postMessage(tokenize(text)))
parentPort?.postMessage('ready')

function tokenize(text: string): Tokenized {
  const parser = new treeSitter.Parser()
  parser.setLanguage(language)
  let steps = 0
  const tree = parser.parse(text, null, { progressCallback: () => ++steps > parseSteps })
  try {
    return tree === null ? { refusal: 'takes too long to parse' } : walkTree(tree, tokens)
  } finally {
    tree?.delete()
    parser.delete()
  }
}
