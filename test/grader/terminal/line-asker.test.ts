import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { openLineAsker } from '../../../grader/terminal/line-asker.ts'
import { rightTo } from '../quiz/session/small-library.ts'
import { lineFor, posedSample, posedSamples, screenOf } from './posed-samples.ts'

function open(text: string | undefined, patienceMs?: number, stop = new AbortController().signal) {
  const input = new PassThrough()
  if (text !== undefined) input.end(text)
  const printed: string[] = []
  const asker = openLineAsker({ input, print: (line) => printed.push(line), screen: screenOf(60), patienceMs, stop })
  return { asker, printed }
}

test.each(posedSamples)('$shown.kind: a line answers', async (posed) => {
  const { asker } = open(`${lineFor(posed.shown.body, rightTo(posed.id))}\n`)
  using _ = asker
  expect(await asker.ask(posed, { hint: false })).toEqual({ reply: 'answer', answer: rightTo(posed.id) })
})

test('one question after the other is answered from one input, and what cannot be read is asked for again', async () => {
  const { asker, printed } = open('9\n2\nt\n')
  using _ = asker
  expect(await asker.ask(posedSample('single'), { hint: false })).toMatchObject({ reply: 'answer' })
  expect(printed.at(-1)).toBe('expected a number from 1 to 3, got "9"')
  expect(await asker.ask(posedSample('statement'), { hint: false })).toEqual({ reply: 'answer', answer: true })
})

test('a hint is offered where there is one', async () => {
  const { asker, printed } = open('?\n?\nq\n')
  using _ = asker
  expect(await asker.ask(posedSample('single'), { hint: true })).toEqual({ reply: 'hint' })
  expect(printed.at(-1)).toBe('Answer with a number from 1 to 3, ? for a hint, q to stop:')
  expect(await asker.ask(posedSample('single'), { hint: false })).toEqual({ reply: 'stop' })
  expect(printed).toContain('there is no further hint for this question')
})

test('the end of the input stops, and so does silence, and Ctrl-C', async () => {
  const ended = open('')
  using _ended = ended.asker
  expect(await ended.asker.ask(posedSample('single'), { hint: false })).toEqual({ reply: 'stop', why: 'the input has ended' })
  const silent = open(undefined, 20)
  using _silent = silent.asker
  expect(await silent.asker.ask(posedSample('single'), { hint: false })).toEqual({ reply: 'stop', why: 'no answer came within 0.02 s' })
  const stopped = open(undefined, undefined, AbortSignal.abort())
  using _stopped = stopped.asker
  expect(await stopped.asker.ask(posedSample('single'), { hint: false })).toMatchObject({ reply: 'stop' })
})
