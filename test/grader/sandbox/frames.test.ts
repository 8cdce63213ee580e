import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeFrame, FrameReader } from '../../../grader/sandbox/frames.ts'

test('frames come out whole wherever the stream is cut', () => {
  const messages = fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(messages, fc.array(fc.nat(400), { maxLength: 20 }), (sent, cuts) => {
      const stream = Buffer.concat(sent.map(encodeFrame))
      const reader = new FrameReader(100_000)
      const got: string[] = []
      const borders = [0, ...cuts.map((cut) => cut % (stream.length + 1)).sort((a, b) => a - b), stream.length]
      for (const [index, start] of borders.slice(0, -1).entries()) got.push(...reader.read(stream.subarray(start, borders[index + 1])))
      expect(got).toEqual(sent.map((message) => JSON.stringify(message)))
    }),
  )
})

test('a length above the limit is refused before its bytes have come', () => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(0xffff_ffff)
  expect(() => new FrameReader(1_000).read(head)).toThrow('at most 1000')
})

test('a frame as long as the limit is read', () => {
  const frame = encodeFrame('x'.repeat(98))
  expect(new FrameReader(100).read(frame)).toHaveLength(1)
})
