import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstBadByte } from '../../../grader/sandbox/first-bad-byte.ts'

test('UTF-8 has none, with a byte order mark, a replacement character or none of either', () => {
  for (const text of ['', 'const a = "é"', '\ufeffconst a = 1', 'a\ufffdb']) expect(firstBadByte(Buffer.from(text))).toBeUndefined()
})

test.each([
  ['Latin-1', Buffer.from('// ok \ufffd é\nconst name = "José"\n', 'latin1'), { line: 1, column: 7, value: 0xfd }],
  ['UTF-16', Buffer.from('\ufeffa', 'utf16le'), { line: 1, column: 1, value: 0xff }],
  ['a character cut off at the end', Buffer.from('a\nbc\u20ac').subarray(0, -1), { line: 2, column: 3, value: 0xe2 }],
  ['an overlong slash', Buffer.from([0x61, 0xc0, 0xaf]), { line: 1, column: 2, value: 0xc0 }],
  ['half a surrogate pair', Buffer.from([0xed, 0xa0, 0x80]), { line: 1, column: 1, value: 0xed }],
  ['a start of the replacement character', Buffer.from([0x0a, 0xef, 0xbf]), { line: 2, column: 1, value: 0xef }],
])('%s is found with line, column and value', (_what, bytes, place) => {
  expect(firstBadByte(bytes)).toEqual(place)
})

test('a byte that UTF-8 never has is found wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const good = Buffer.from(before)
      const lines = good.toString().split('\n')
      const column = [...(lines.at(-1) ?? '')].length + 1
      expect(firstBadByte(Buffer.concat([good, Buffer.from([0xff]), Buffer.from(after)]))).toEqual({
        line: lines.length,
        column,
        value: 0xff,
      })
    }),
  )
})
