import { afterEach, expect, test } from 'vitest'
import { zipFiles } from '../../../../grader/quiz/exports/zip-files.ts'

const { TZ } = process.env

afterEach(() => {
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
})

test('a file bears the first day that a zip file knows, in every time zone', () => {
  const days = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'].map((zone) => {
    process.env.TZ = zone
    // The time and the day of the first file: year 0, month 1, day 1.
    return [...zipFiles({ 'a.txt': 'a' }).slice(10, 14)]
  })
  expect(days).toEqual([1, 2, 3].map(() => [0, 0, 0b00100001, 0]))
})
