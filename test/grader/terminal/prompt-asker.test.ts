import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { Posed } from '../../../grader/quiz/library.ts'
import type { Reply } from '../../../grader/terminal/asker.ts'
import { openPromptAsker } from '../../../grader/terminal/prompt-asker.ts'
import { posedSample } from './posed-samples.ts'

const down = '\u001b[B'
const enter = '\r'
const space = ' '
const ctrlC = '\u0003'

/** Types the keys one by one, as a person would, each once the screen has answered to the one before. */
async function type(posed: Posed, keys: readonly string[], hint = false): Promise<Reply> {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  const output = Object.assign(new PassThrough(), { columns: 40, rows: 30, isTTY: true })
  output.resume()
  const asker = openPromptAsker({ input, output, print: () => undefined })
  const reply = asker.ask(posed, { hint })
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    input.write(key)
  }
  return reply
}

const bodyOf = (id: string) => posedSample(id).shown.body

test('one option: the arrow and enter', async () => {
  const body = bodyOf('single')
  if (body.input !== 'one') expect.unreachable()
  expect(await type(posedSample('single'), [down, enter])).toEqual({ reply: 'answer', answer: body.options[1]?.id })
})

test('true or false', async () => {
  expect(await type(posedSample('statement'), [enter])).toEqual({ reply: 'answer', answer: true })
  expect(await type(posedSample('statement'), [down, enter])).toEqual({ reply: 'answer', answer: false })
})

test('several options: space picks', async () => {
  const body = bodyOf('multiple')
  if (body.input !== 'several') expect.unreachable()
  const picks = [body.options[0]?.id, body.options[2]?.id]
  expect(await type(posedSample('multiple'), [space, down, down, space, enter])).toEqual({ reply: 'answer', answer: picks })
})

test('a number and a text are typed; nothing at all is asked for again', async () => {
  expect(await type(posedSample('number'), ['12.5', enter])).toEqual({ reply: 'answer', answer: '12.5' })
  expect(await type(posedSample('name'), [enter, 'Entra', enter])).toEqual({ reply: 'answer', answer: 'Entra' })
})

test('pairs: one after the other, and once more from the start', async () => {
  const body = bodyOf('pairs')
  if (body.input !== 'pairs') expect.unreachable()
  const [first, second] = body.right
  const answer = Object.fromEntries(body.left.map(({ id }, index) => [id, index === 0 ? second?.id : first?.id]))
  const again = [enter, down, down, down, enter]
  expect(await type(posedSample('pairs'), [...again, down, enter, enter, enter])).toEqual({ reply: 'answer', answer })
})

test('an order: item by item', async () => {
  const body = bodyOf('order')
  if (body.input !== 'order') expect.unreachable()
  const [first, second, third] = body.items.map(({ id }) => id)
  expect(await type(posedSample('order'), [down, down, enter, enter, enter])).toEqual({ reply: 'answer', answer: [third, first, second] })
})

test('a hint is asked for like an option, or by a question mark', async () => {
  expect(await type(posedSample('statement'), [down, down, enter], true)).toEqual({ reply: 'hint' })
  expect(await type(posedSample('multiple'), [down, down, down, down, space, enter], true)).toEqual({ reply: 'hint' })
  expect(await type(posedSample('name'), ['?', enter], true)).toEqual({ reply: 'hint' })
})

test.each(['single', 'statement', 'multiple', 'number', 'name', 'pairs', 'order', 'output'])('%s: Ctrl-C stops', async (id) => {
  expect(await type(posedSample(id), [ctrlC])).toEqual({ reply: 'stop' })
})
