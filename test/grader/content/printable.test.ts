import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from '../../../grader/content/printable.ts'

test('control, bidirectional and invisible characters become escapes', () => {
  expect(printable('a\u001b[31m\u202eb\u200b\u2028\ud800')).toBe('a\\u{1b}[31m\\u{202e}b\\u{200b}\\u{2028}\\u{d800}')
})

test('accents, other scripts and pictures stay as they are', () => {
  expect(printable('José 李雷 🚀')).toBe('José 李雷 🚀')
})

test('a long name is cut', () => {
  expect(printable('x'.repeat(1_000), 10)).toBe(`${'x'.repeat(10)}…`)
})

test('nothing that cannot be seen is left of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
    }),
  )
})
