import { expect, test } from 'vitest'
import { foldName } from '../../../grader/content/fold-name.ts'

test.each([
  ['Ada', 'aDA'],
  ['José', 'JOSE\u0301'],
  ['straße', 'STRASSE'],
  ['STRAẞE', 'strasse'],
  ['ΟΔΟΣ', 'οδος'],
  ['\u212angström', 'kngström'],
])('%j and %j are one name to some file system', (one, other) => {
  expect(foldName(one)).toBe(foldName(other))
})

test.each([
  ['Yıldız', 'Yildiz'],
  ['jose', 'josé'],
  ['a b', 'ab'],
])('%j and %j are two names everywhere', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other))
})
