import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { compareExercise, type HandedIn } from '../../../grader/similarity/compare-exercise.ts'
import { type Document, joinSources } from '../../../grader/similarity/document.ts'
import { Tokenizer } from '../../../grader/similarity/tokenizer.ts'

const slug = '05-rest-client'
const fileIn = (place: string) => readFile(path.join(courseRoot, place), 'utf8')
let tokenizer: Tokenizer
let stub: Document
let reference: string

beforeAll(async () => {
  tokenizer = new Tokenizer()
  stub = await documentOf(await fileIn(`exercises/${slug}/rest-client.ts`))
  reference = await fileIn(`solutions/${slug}/rest-client.ts`)
})
afterAll(() => tokenizer[Symbol.asyncDispose]())

async function documentOf(text: string): Promise<Document> {
  const read = await tokenizer.tokenize(text)
  if ('refusal' in read) throw new Error(read.refusal)
  return joinSources([{ ...read, name: 'rest-client.ts', lines: text.split('\n').length }])
}
const handedIn = async (id: string, text: string): Promise<HandedIn> => ({ id, document: await documentOf(text) })

/** The work of somebody with an editor: other names, no comments, the functions the other way round. */
function disguised(text: string): string {
  const bare = text.replaceAll(/^ *(\/\/|\/?\*).*\n/gm, '')
  const [imports = '', ...blocks] = bare.split(/\n(?=(?:export |async )*(?:function|const|interface|class) )/)
  const own = new Set([...bare.matchAll(/(?:const|let|function) (\w+)/g)].map(([, name = '']) => name))
  return [imports, ...blocks.reverse()].join('\n').replaceAll(/\b\w+\b/g, (word) => (own.has(word) ? `my_${word}` : word))
}

test('a copy with other names and another order of functions is found, with the lines to look at', async () => {
  const copy = disguised(reference)
  expect(copy).toContain('my_')
  const { pairs, compared, leftOut } = compareExercise(slug, stub, [await handedIn('ada', reference), await handedIn('bea', copy)])
  expect({ compared, leftOut }).toEqual({ compared: 2, leftOut: [] })
  const [pair] = pairs
  expect(pair).toMatchObject({ left: 'ada', right: 'bea' })
  expect(pair?.similarity).toBeGreaterThan(0.8)
  expect(pair?.longestTokens).toBeGreaterThan(200)
  const [first] = pair?.fragments ?? []
  const lines = (text: string, { from = 0, to = 0 } = {}) =>
    text
      .split('\n')
      .slice(from - 1, to)
      .join('\n')
  const bare = (text: string) => text.replaceAll(/my_|^ *(\/\/|\/?\*).*\n/gm, '').trim()
  // The last line may hold the beginning of the next statement on one side only.
  expect(bare(lines(reference, first?.left)).slice(0, 400)).toBe(bare(lines(copy, first?.right)).slice(0, 400))
})

describe('independent solutions', () => {
  test.each(['01-service-models', '05-rest-client', '14-ml-platforms'])('%s: far below a copy', async (name) => {
    const file = `${name}/${name.slice(3)}.ts`
    const folder = `test/hidden/${name}/alternatives`
    const texts = await Promise.all([
      fileIn(`solutions/${file}`),
      ...(await readdir(path.join(courseRoot, folder))).map((one) => fileIn(`${folder}/${one}`)),
    ])
    const given = await documentOf(await fileIn(`exercises/${file}`))
    const result = compareExercise(name, given, await Promise.all(texts.map((text, index) => handedIn(`s${index}`, text))))
    expect(result.compared).toBe(texts.length)
    expect(result.pairs).toEqual([])
    expect(result.usual).toBeLessThan(0.3)
  })
})

test('the stub alone, and little more than it, is too short to compare', async () => {
  const text = await fileIn(`exercises/${slug}/rest-client.ts`)
  const all = [await handedIn('ada', text), await handedIn('bea', text), await handedIn('carl', `${text}\nconst a = 1\n`)]
  const reason = 'too short to compare: fewer than 23 tokens beyond the stub'
  expect(compareExercise(slug, stub, all)).toEqual({
    ...{ slug, compared: 0, alike: 0, pairs: [] },
    leftOut: ['ada', 'bea', 'carl'].map((id) => ({ id, reason })),
  })
})

test('passages that lie within a longer one, as in code that repeats itself, are not listed besides', async () => {
  const block = 'export function f(a: number[]) {\n  let b = 0\n  for (const c of a) if (c > 1) b += c\n  return b\n}\n'
  const all = [await handedIn('ada', block.repeat(4)), await handedIn('bea', block.repeat(4))]
  expect(compareExercise(slug, stub, all).pairs[0]?.fragments).toEqual([
    // Fingerprints thin out at the ends.
    { tokens: expect.any(Number), left: { file: 'rest-client.ts', from: 1, to: 18 }, right: { file: 'rest-client.ts', from: 1, to: 18 } },
  ])
})

test('two runs give the same bytes, in whatever order submissions come', async () => {
  const texts = [reference, disguised(reference), `${reference}\nexport const mine = [1, 2, 3].map((one) => one * 2)\n`]
  const run = async (ids: readonly number[]) => {
    const all = await Promise.all(ids.map((id) => handedIn(`s${id}`, texts[id] ?? '')))
    return JSON.stringify(compareExercise(slug, stub, [...all, { id: 'broken', document: { problem: 'is a link' } }]))
  }
  const first = await run([0, 1, 2])
  expect(first).toContain('"left":"s0","right":"s1"')
  expect(await run([2, 1, 0])).toBe(first)
  expect(await run([1, 2, 0])).toBe(first)
})

test('what is usual is the median of the highest similarity of each, and of many pairs the first are listed', async () => {
  const other = await fileIn(`test/hidden/${slug}/alternatives/node-https.ts`)
  const copies = await Promise.all(Array.from({ length: 8 }, (_, index) => handedIn(`copy-${index}`, reference)))
  const result = compareExercise(slug, stub, [...copies, await handedIn('own', other)])
  expect(result).toMatchObject({ compared: 9, usual: 1, alike: 28 })
  expect(result.pairs).toHaveLength(25)
  expect(result.pairs.every(({ similarity }) => similarity === 1)).toBe(true)
})

test('what cannot be read, and what would cost the others too much, is left out by name', async () => {
  const endless = Array.from({ length: 40 }, (_, index) => `${disguised(reference)}\nlet x = ${'a+'.repeat(index + 1)}a\n`).join('')
  const { compared, leftOut } = compareExercise(slug, stub, [
    await handedIn('ada', reference),
    await handedIn('repeats', 'if (a) b(c, d)\n'.repeat(1_000)),
    await handedIn('long', endless.slice(0, 48_000)),
    { id: 'link', document: { problem: 'rest-client.ts is a link: hand in a regular file' } },
  ])
  expect(compared).toBe(1)
  expect(leftOut).toEqual([
    { id: 'link', reason: 'rest-client.ts is a link: hand in a regular file' },
    { id: 'long', reason: expect.stringMatching(/^it has \d+ fingerprints, at most 3000 are compared$/) },
    { id: 'repeats', reason: 'it says the same thing hundreds of times' },
  ])
})
