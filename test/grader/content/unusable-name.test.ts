import { expect, test } from 'vitest'
import { unusableName } from '../../../grader/content/unusable-name.ts'

test.each([
  'ada',
  'Ada Lovelace',
  'José',
  'Jose\u0301',
  '李雷',
  'console',
  'com',
  'community.ts',
  'nullable.ts',
  '.hidden',
  'a'.repeat(255),
  'rocket🚀.ts',
])('%j can be used', (name) => {
  expect(unusableName(name)).toBeUndefined()
})

test.each([
  ['', 'is empty'],
  ['a\u0000b', 'holds the control character U+0000'],
  ['a\nb', 'U+000A'],
  ['a\u009b', 'U+009B'],
  ['a\u202egpj.ts', 'holds U+202E, which cannot be seen'],
  ['a\u200b', 'U+200B'],
  ['a\u{e0041}', 'U+E0041'],
  ['a\u2028', 'U+2028'],
  ['a\ud800', 'is not valid UTF-8'],
  ['caf\ufffd', 'is not valid UTF-8'],
  ['con', 'is reserved on Windows'],
  ['NUL.ts', 'is reserved on Windows'],
  ['com1.tar.gz', 'is reserved on Windows'],
  ['lpt².ts', 'is reserved on Windows'],
  ['aux .ts', 'is reserved on Windows'],
  ['CONIN$', 'is reserved on Windows'],
  ['a.', 'ends in a dot or a space'],
  ['a ', 'ends in a dot or a space'],
  ['..', 'ends in a dot or a space'],
  ['a:b', 'holds the character :'],
  ['a\\b', 'holds the character \\'],
  ['a?', 'holds the character ?'],
  ['é'.repeat(128), 'has 256 bytes, at most 255 are possible'],
])('%j cannot: it %s', (name, reason) => {
  expect(unusableName(name)).toContain(reason)
})
