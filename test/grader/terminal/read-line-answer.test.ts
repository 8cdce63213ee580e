import fc from 'fast-check'
import { expect, test } from 'vitest'
import { howToAnswer, readLineAnswer } from '../../../grader/terminal/read-line-answer.ts'
import { rightTo } from '../quiz/session/small-library.ts'
import { lineFor, posedSample, posedSamples } from './posed-samples.ts'

test.each(posedSamples)('$shown.kind: the right line is read as the right answer', ({ id, shown: { body }, judge }) => {
  const read = readLineAnswer(body, lineFor(body, rightTo(id)))
  if (!('answer' in read)) expect.unreachable(read.fault)
  expect(read.answer).toEqual(rightTo(id))
  expect(judge?.(read.answer).mark.credit).toBe(1)
})

test.each(posedSamples)('$shown.kind: the example that is shown can be typed', ({ shown: { body } }) => {
  const [example = ''] = /(?<=such as ).*$/.exec(howToAnswer(body)) ?? []
  if (example !== '') expect(readLineAnswer(body, example)).toHaveProperty('answer')
})

test.each([
  ['single', '0'],
  ['single', '4'],
  ['single', '1 2'],
  ['single', 'one'],
  ['multiple', ''],
  ['multiple', '1 1'],
  ['multiple', '1 x'],
  ['statement', 'yes'],
  ['number', 'many'],
  ['name', '   '],
  ['pairs', '1a 2b'],
  ['pairs', '1a 2b 2c'],
  ['pairs', '1a 2b 3z'],
  ['pairs', '1a 2b 3c and more'],
  ['order', '1 2'],
  ['order', '1 2 2'],
])('%s: "%s" is asked for again, with what was expected', (id, line) => {
  expect(readLineAnswer(posedSample(id).shown.body, line)).toEqual({ fault: expect.stringMatching(/^expected /) })
})

test('whatever is typed, it is read or asked for again', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...posedSamples), (line, { shown: { body }, judge }) => {
      const read = readLineAnswer(body, line)
      // What is read has the shape that the kind of question expects.
      if ('answer' in read)
        expect(
          judge?.(read.answer)
            .mark.notes.map(({ why }) => why)
            .join(),
        ).not.toContain('no answer to this question')
    }),
  )
})
