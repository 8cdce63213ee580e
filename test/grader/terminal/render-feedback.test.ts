import { expect, test } from 'vitest'
import { renderFeedback } from '../../../grader/terminal/render-feedback.ts'
import { rightTo } from '../quiz/session/small-library.ts'
import { posedSample, posedSamples, screenOf } from './posed-samples.ts'

function feedback(id: string, answer: unknown): string {
  const judgement = posedSample(id).judge?.(answer)
  return judgement === undefined ? '' : renderFeedback(judgement, '01-service-models', screenOf(60))
}

test.each(posedSamples)('$shown.kind: what is right says so in words, and what to keep', ({ id }) => {
  const text = feedback(id, rightTo(id))
  expect(text).toMatch(/^\n✓ Right: 1 point\n/)
  expect(text).toContain('It is so.\n')
  expect(text).toContain('More: exercises/01-service-models/README.md')
})

test.each(posedSamples)('$shown.kind: what is wrong shows the right answer', ({ id, judge }) => {
  const text = feedback(id, '')
  expect(text).toMatch(/^\n✗ Not right: no point\n/)
  for (const line of judge?.('').rightAnswer ?? []) expect(text).toContain(line)
})

test('each part has its word beside its sign, and its own why', () => {
  const { body } = posedSample('multiple').shown
  if (body.input !== 'several') expect.unreachable()
  const picks = body.options.filter(({ text }) => text === 'one' || text === 'two').map(({ id }) => id)
  const text = feedback('multiple', picks)
  expect(text).toContain('  ✓ right: one\n    One it is.')
  expect(text).toContain('  ✗ wrong: two\n    Two is too many.')
  expect(text).toContain('  ○ missed: also one\n    The same.')
})

test('what a learner typed cannot reach the terminal as a command of it', () => {
  expect(feedback('name', 'red \u001b[31m text')).toContain('wrong: red \\u001b[31m text')
})

test('half of the points are told as such', () => {
  const right = rightTo('pairs')
  const entries = Object.entries(right ?? {})
  const [first] = entries
  expect(feedback('pairs', Object.fromEntries(first === undefined ? [] : [first]))).toContain('◐ Partly right: 0.33 of 1 point')
})
