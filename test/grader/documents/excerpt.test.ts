/** The comparison by which shown output is checked, and that every block of output is. */
import { expect, test } from 'vitest'
import { inAll } from './documents.ts'
import { excerptFault, kindsOf } from './excerpt.ts'

const output = 'head\n\n  one   1\n  two   2\n  three 3\n\nfoot\n'

test.each(['head\n', '  two   2\n  three 3\n', 'head\n…\n  three 3\n\nfoot\n', '  one   1\n  …\n  three 3\n', '…\nfoot\n', 'head\n…\n'])(
  'lines that stand together are an excerpt, and … leaves any out: %j',
  (excerpt) => {
    expect(excerptFault(excerpt, output)).toBeUndefined()
  },
)

test.each([
  ['four\n', 'no line is "four"'],
  ['  one   1\n  three 3\n', 'expected "  three 3", printed is "  two   2"'],
  ['  three 3\nfoot\n', 'expected "foot", printed is ""'],
  ['foot\n…\nhead\n', 'no line is "head"'],
  ['foot\nend\n', 'expected "end", printed is undefined'],
])('%j is no excerpt, and it is said why', (excerpt, fault) => {
  expect(excerptFault(excerpt, output)).toBe(fault)
})

test('every block of text is an excerpt of a kind that is compared with what is printed, and no kind is missing', () => {
  const blocks = inAll('blocks').filter(({ language }) => language === 'text')
  const unclear = blocks.filter((block) => kindsOf(block).length !== 1)
  expect(unclear.map(({ place }) => place)).toEqual([])
  expect([...new Set(blocks.flatMap(kindsOf))].sort()).toEqual(['demo', 'layout', 'progress', 'quiz', 'test'])
})
