import { expect, test } from 'vitest'
import { applyEdits } from '../../../grader/content/mistakes.ts'

test('edits are made one after the other, and never read as patterns', () => {
  expect(
    applyEdits('a + b', [
      ['a', '$&'],
      ['$& + b', 'c'],
    ]),
  ).toBe('c')
})

test('an edit whose text is not there exactly once is refused and quoted', () => {
  expect(() => applyEdits('a + a', [['a', 'b']])).toThrow('expected to find this text once, found it 2 times: "a"')
  expect(() => applyEdits('a', [['b', 'c']])).toThrow('found it 0 times: "b"')
})
