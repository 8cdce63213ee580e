import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Tokenizer } from '../../../grader/similarity/tokenizer.ts'

const kib = 1024
let tokenizer: Tokenizer
beforeAll(() => {
  tokenizer = new Tokenizer()
})
afterAll(() => tokenizer[Symbol.asyncDispose]())

const tokensOf = async (text: string) => {
  const read = await tokenizer.tokenize(text)
  return 'refusal' in read ? read.refusal : read.tokens.join(' ')
}

test('the tokens and their places are those that dolos-lib 3.5.1 makes', async () => {
  const read = await tokenizer.tokenize('// one\nexport const f = (a: number) => {\n  return a + 1 // two\n}\n')
  if ('refusal' in read) expect.unreachable(read.refusal)
  expect(read.tokens.join(' ')).toBe(
    '( program ( export_statement ( lexical_declaration ( variable_declarator ( identifier ) ( arrow_function ( formal_parameters ( required_parameter ( identifier ) ( type_annotation ( predefined_type ) ) ) ) ( statement_block ( return_statement ( binary_expression ( identifier ) ( number ) ) ) ) ) ) ) ) )',
  )
  expect([...read.places]).toEqual(
    [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [1, 0, 1, 7],
      [1, 0, 1, 7],
      [1, 7, 1, 13],
      [1, 7, 1, 13],
      [1, 13, 1, 13],
      [1, 13, 1, 13],
      [1, 13, 1, 14],
      [1, 13, 1, 14],
      [1, 13, 1, 14],
      [1, 17, 1, 17],
      [1, 17, 1, 17],
      [1, 17, 1, 18],
      [1, 17, 1, 18],
      [1, 18, 1, 18],
      [1, 18, 1, 18],
      [1, 18, 1, 19],
      [1, 18, 1, 19],
      [1, 18, 1, 19],
      [1, 19, 1, 21],
      [1, 19, 1, 21],
      [1, 21, 1, 27],
      [1, 21, 1, 27],
      [1, 21, 1, 27],
      [1, 19, 1, 21],
      [1, 18, 1, 18],
      [1, 17, 1, 18],
      [1, 32, 2, 2],
      [1, 32, 2, 2],
      [2, 2, 2, 9],
      [2, 2, 2, 9],
      [2, 9, 2, 9],
      [2, 9, 2, 9],
      [2, 9, 2, 10],
      [2, 9, 2, 10],
      [2, 9, 2, 10],
      [2, 13, 2, 14],
      [2, 13, 2, 14],
      [2, 13, 2, 14],
      [2, 9, 2, 9],
      [2, 2, 2, 9],
      [1, 32, 2, 2],
      [1, 17, 1, 17],
      [1, 13, 1, 13],
      [1, 7, 1, 13],
      [1, 0, 1, 7],
      [0, 0, 0, 0],
    ].flat(),
  )
})

test('names, values, comments and blanks make no difference', async () => {
  const one = await tokensOf(
    'export function total(prices: number[]) {\n  let sum = 0 // so far\n  for (const price of prices) sum += price\n  return sum\n}',
  )
  const other = await tokensOf('export function f(x: number[]) { let y = 7; for (const z of x) y += z; return y }')
  expect(one).toBe(other)
  expect(one).not.toBe(await tokensOf('export function f(x: number[]) { return x.reduce((y, z) => y + z, 7) }'))
})

test('what reads like a relative path is mentioned, however it is imported', async () => {
  const text = `import { a } from './a.ts'\nexport * from "../b"\nimport zod from 'zod'\nconst c = await import('./c.ts')\n// './d.ts'`
  expect(await tokenizer.tokenize(text)).toMatchObject({ mentions: ['./a.ts', '../b', './c.ts'] })
})

describe('hostile sources', { concurrent: false }, () => {
  test.each([
    ['brackets that are never closed', '['.repeat(100_000), /^\( ERROR \)$/],
    ['ten thousand levels', `${'['.repeat(8_000)}${']'.repeat(8_000)}`, /^\( program \( expression_statement \( array \( array /],
    ['many more levels', `${'['.repeat(30 * kib)}${']'.repeat(30 * kib)}`, /^has more than 40000 tokens$/],
    ['a line of a megabyte', 'a;'.repeat(512 * kib), /^takes too long to parse$/],
    ['NULs', '\0'.repeat(64 * kib), /^\( program /],
    ['odd characters', '\u{1f600}\u202e\ud800\ufeff\u2028é'.repeat(2_000), /^\( program /],
    ['nothing', '', /^\( program \)$/],
  ])('%s', async (_, text, told) => {
    expect(await tokensOf(text)).toMatch(told)
  })

  test('one that uses up the memory of the parser costs nobody else anything', async () => {
    const told = await Promise.all([tokensOf('f<a,'.repeat(16 * kib)), tokensOf('a')])
    expect(told).toEqual(['cannot be parsed in the memory that there is for it', '( program ( expression_statement ( identifier ) ) )'])
  })

  test('one that takes too long is given up, and the next is read', async () => {
    await using hasty = new Tokenizer(300)
    expect(await hasty.tokenize('"'.repeat(64 * kib))).toEqual({ refusal: 'takes too long to parse' })
    expect(await hasty.tokenize('a')).toHaveProperty('tokens')
  })
})
