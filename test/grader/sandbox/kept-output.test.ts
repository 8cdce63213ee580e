import { expect, test } from 'vitest'
import { KeptOutput } from '../../../grader/sandbox/kept-output.ts'

test('each test gets its own output, after what importing printed', () => {
  const output = new KeptOutput(100)
  output.beginTest()
  output.beginImport()
  output.keep('imported ')
  output.endImport()
  output.keep('first')
  expect(output.text).toBe('imported first')
  output.beginTest()
  output.keep('second')
  expect(output.text).toBe('imported second')
})

test('a test is cut at its share, and an exercise at four shares', () => {
  const output = new KeptOutput(10)
  const lengths = [1, 2, 3, 4, 5, 6].map(() => {
    output.beginTest()
    for (let line = 0; line < 5; line += 1) output.keep('12345678')
    return output.text.replace('\n[output cut here]\n', '').length
  })
  expect(lengths).toEqual([10, 10, 10, 10, 0, 0])
})

test('what importing prints is cut, too', () => {
  const output = new KeptOutput(10)
  output.beginImport()
  output.keep('x'.repeat(100_000))
  output.endImport()
  output.beginTest()
  expect(output.text.length).toBe(4_096)
})
