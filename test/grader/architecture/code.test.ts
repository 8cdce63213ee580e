/** What code of the program may not say. */
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

test('no suite hands an answer to a matcher that makes an array of whatever has a length', () => {
  const risky = /expect\(await submission\.[^\n]*\)\.(not\.)?toContain(Equal)?\(/
  expect(sources('test/hidden').flatMap(({ file, text }) => (risky.test(text) ? [file] : []))).toEqual([])
})

test('no cast, any or non-null assertion stands in the grader', () => {
  const casts = sources('grader').flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter(
        (line) =>
          !/^\s*(\*|\/\/|\/\*\*|import|export \*)/.test(line) &&
          /\bas (?!const\b)[A-Za-z{[(]|: any\b|<any>|\w!\.|@ts-/.test(stripStrings(line)),
      )
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(casts).toEqual([])
})

/** What hidden suites import, and what stands in for it where they run in plain vitest. */
const barrels = ['grader/suite/suite.ts', 'test/bench/in-process-suite.ts']

test('no file but what hidden suites import hands on what other files export', () => {
  const handsOn = sources('grader', 'test').filter(({ text }) => /^export (type )?(\*|\{[^}]*\}) .*from '/m.test(text))
  expect(handsOn.map(({ file }) => file)).toEqual(barrels)
})

function stripStrings(line: string): string {
  return line.replace(/'[^']*'|`[^`]*`|"[^"]*"/g, "''").replace(/\/\/.*$/, '')
}
