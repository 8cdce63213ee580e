/** Whatever bytes the channel carries, the trusted side keeps its verdict and its memory. */
import { inspect, isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decodeValue } from '../../../grader/sandbox/decode.ts'
import { encodeValue } from '../../../grader/sandbox/encode.ts'
import { GraderFault, SubmissionFault } from '../../../grader/sandbox/fault.ts'
import { encodeFrame } from '../../../grader/sandbox/frames.ts'
import { newId } from '../../../grader/sandbox/new-id.ts'
import { ThrownValue } from '../../../grader/sandbox/thrown-value.ts'
import { Workbench } from '../../../grader/suite/workbench.ts'
import { fuzzing, honestWire, hostileText, hostileWire } from './fuzz.ts'
import { levels, type OpenSession, openSession } from './open-session.ts'

/** Writes what it is given to its channel, and then answers or not. */
const source = `const { writeSync } = process.getBuiltinModule('node:fs')
export const write = (bytes: Uint8Array, answers: boolean, _ask: () => Promise<unknown>) => {
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(3, bytes.subarray(sent))
  return answers ? 'written' : new Promise(() => undefined)
}
export const fine = () => 'fine'`

/** Close bounds, so that random values reach them. */
const frameBytes = 64 * 1024
const bounds = { depth: 8, nodes: 100, stringUnits: 1_024, messageUnits: 2_000, bytes: frameBytes }
const limits = { depth: 8, nodes: 100, stringUnits: 1_024, callMs: 400, frameBytes, exerciseMs: 600_000 }

/** Bytes to write, once the numbers of the running call and of the function that it was given are known. */
type Bytes = (call: number, ask: number) => Buffer

/** Stands in a message for the number of the running call. */
const theCall = '@call'
const theFunction = '@ask'

function numbered(message: unknown, call: number, ask: number): unknown {
  const text = JSON.stringify(message) ?? 'null'
  return JSON.parse(text.replaceAll(`"${theCall}"`, String(call)).replaceAll(`"${theFunction}"`, String(ask)))
}

const type = (name: string) => fc.constant(name)
const anyId = fc.oneof(fc.integer(), fc.constantFrom<string | number | null>(1, -1, 1.5, 1e308, null, theFunction))
const id = fc.oneof({ weight: 5, arbitrary: fc.constant(theCall) }, { weight: 1, arbitrary: anyId })
const callback = fc.oneof({ weight: 5, arbitrary: fc.constant(theFunction) }, { weight: 1, arbitrary: anyId })
const wire = fc.oneof({ weight: 4, arbitrary: honestWire }, { weight: 1, arbitrary: hostileWire })
const text = fc.oneof(hostileText, fc.constantFrom('GET', 'POST', 'https://api.test/', 'fine', 'aGVsbG8='))

const message: fc.Arbitrary<object> = fc.oneof(
  fc.record({ type: type('hello') }),
  fc.record({ type: type('loaded'), module: fc.nat(2), exports: fc.array(text, { maxLength: 3 }) }),
  fc.record({ type: type('load-failed'), module: fc.nat(2), error: wire }),
  fc.record({ type: type('unsendable'), id, reason: text }),
  fc.record({ type: type('no-method'), id, what: text }),
  fc.record({ type: type('callback'), id, callback, args: fc.array(wire, { maxLength: 3 }) }),
  fc.record({
    type: type('request'),
    id,
    method: text,
    url: text,
    headers: fc.array(fc.tuple(text, text), { maxLength: 3 }),
    body: fc.option(text),
  }),
  fc.record({ type: type('crashed'), error: wire }),
  ...[0, 1, 2].flatMap(() => [fc.record({ type: type('returned'), id, value: wire }), fc.record({ type: type('threw'), id, error: wire })]),
)

const framed: fc.Arbitrary<Bytes> = message.map((one) => named((call, ask) => encodeFrame(numbered(one, call, ask)), one))

const edit = fc.record({ at: fc.nat(400), cut: fc.nat(3), put: fc.uint8Array({ maxLength: 3 }) })

const bytes: fc.Arbitrary<Bytes> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((noise) => named(() => Buffer.from(noise), noise)),
  fc.jsonValue().map((value) => named(() => encodeFrame(value), value)),
  framed,
  framed,
  framed,
  fc.tuple(framed, fc.nat(300)).map(([whole, length]) => named((call, ask) => whole(call, ask).subarray(0, length), [whole, length])),
  fc
    .tuple(framed, fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([whole, edits]) =>
      named(
        (call, ask) => edits.reduce((all, { at, cut, put }) => spliced(all, at % (all.length + 1), cut, put), whole(call, ask)),
        [whole, edits],
      ),
    ),
)

function spliced(all: Buffer, at: number, cut: number, put: Uint8Array): Buffer {
  return Buffer.concat([all.subarray(0, at), put, all.subarray(at + cut)])
}

/** What a failure shows of it. */
function named(make: Bytes, made: unknown): Bytes {
  return Object.assign(make, { [fc.toStringMethod]: () => fc.stringify(made) })
}

const unhandled: unknown[] = []
const note = (reason: unknown) => void unhandled.push(reason)
beforeEach(() => {
  unhandled.length = 0
  process.on('unhandledRejection', note)
})
afterEach(() => void process.off('unhandledRejection', note))

/** Has the submission write, and returns what came of the call. */
async function write(parts: readonly Bytes[], answers: boolean, call: Call): Promise<Settled> {
  const ask = newId() + 1
  const written = Buffer.concat(parts.map((part) => part(ask + 1, ask)))
  return call('write', [new Uint8Array(written), answers, async (...args: unknown[]) => args]).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
}

type Call = (name: string, args: readonly unknown[]) => Promise<unknown>
type Settled = { readonly value: unknown } | { readonly error: unknown }

/** A fault of the submission, or plain data within the bounds: what else there is does not come back from another crossing. */
function expectHonest(settled: Settled): void {
  if ('error' in settled && settled.error instanceof SubmissionFault) return
  const thrown = 'error' in settled ? settled.error : undefined
  const came = 'value' in settled ? settled.value : thrown instanceof ThrownValue ? thrown.value : thrown
  expect(came).not.toBeInstanceOf(GraderFault)
  const again = decodeValue(
    encodeValue(came, bounds, () => undefined),
    bounds,
    () => undefined,
  )
  expect(isDeepStrictEqual(again, came), inspect(came)).toBe(true)
}

/** What was written behind an answer may still end the process, or swallow the next answer: then the call after it starts another. */
async function expectUsable(open: OpenSession): Promise<void> {
  try {
    const answer = await open.call('fine').catch((error: unknown) => {
      if (error instanceof SubmissionFault && ['protocol', 'crashed', 'timeout'].includes(error.kind)) return open.call('fine')
      throw error
    })
    expect(answer).toBe('fine')
  } catch (error) {
    // The inputs that shrinking tries next must not find what this one left behind.
    open.session.leaveShared()
    throw error
  }
}

describe.each(levels)('%s', (level) => {
  test('whatever is written to the channel, the call settles and the next one works', async () => {
    await using open = await openSession(level, source, limits)
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 3 }), fc.boolean(), async (parts, answers) => {
        open.session.beginTest()
        expectHonest(await write(parts, answers, (name, args) => open.session.call({ kind: 'export', name }, args, false)))
        await expectUsable(open)
        expect(unhandled).toEqual([])
      }),
      fuzzing(80, 10),
    )
  })

  test('whatever is written to the channel, a test gets a verdict of its own', async () => {
    await using open = await openSession(level, source, limits)
    const workbench = new Workbench(open.session, open.session.network)
    await fc.assert(
      fc.asyncProperty(fc.array(framed, { minLength: 1, maxLength: 2 }), async (parts) => {
        const verdict = await workbench.run(async () => {
          const settled = await write(parts, false, (name, args) => workbench.call({ kind: 'export', name }, args, false))
          if ('error' in settled) throw settled.error
          expect(settled.value).toEqual({ expected: new Map([['a', 1]]) })
        })
        // Nothing that was written is worth a point, or the grader's fault.
        expect(verdict).toMatchObject({ status: 'failed' })
        await expectUsable(open)
        expect(unhandled).toEqual([])
      }),
      fuzzing(60, 8),
    )
  })
})
