/** Files stay so small that each can be read at once; those of exercises are held to their sizes by `npm run verify`. */
import { expect, test } from 'vitest'
import { type Source, sources } from './sources.ts'

function longer(files: readonly Source[], lines: number): string[] {
  return files.filter((source) => source.lines > lines).map((source) => `${source.file} has ${source.lines} lines, at most ${lines}`)
}

test('no file of the grader and its tests is longer than 250 lines', () => {
  expect(longer(sources('grader', 'test'), 250)).toEqual([])
})

test('half of the files of the grader and its tests have 70 lines or fewer', () => {
  const lines = sources('grader', 'test').map((source) => source.lines)
  const median = lines.sort((left, right) => left - right)[Math.floor(lines.length / 2)]
  expect(median).toBeLessThanOrEqual(70)
})
