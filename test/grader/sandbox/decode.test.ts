import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeValue } from '../../../grader/sandbox/decode.ts'
import { encodeValue } from '../../../grader/sandbox/encode.ts'
import { Marker } from '../../../grader/sandbox/marker.ts'

const bounds = { depth: 64, nodes: 2_000, stringUnits: 5_000, messageUnits: 2_000, bytes: 100_000 }
const decode = (wire: unknown) => decodeValue(wire, bounds, () => undefined)
const encode = (value: unknown) => encodeValue(value, bounds, () => undefined)
const roundTrip = (value: unknown) => decode(JSON.parse(JSON.stringify(encode(value))))

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
  maxDepth: 4,
})

test('any plain value comes back as it was', () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(roundTrip(value)).toStrictEqual(value)
    }),
    { numRuns: 500 },
  )
})

test('a key named __proto__ stays a field', () => {
  const value: unknown = JSON.parse('{"__proto__": {"isAdmin": true}, "a": 1}')
  const back = roundTrip(value)
  expect(Object.keys(Object(back))).toEqual(['__proto__', 'a'])
  expect(Object.getPrototypeOf(back)).toBe(Object.prototype)
})

test('an error keeps its class, cause and own fields', () => {
  const error = Object.assign(new RangeError('far', { cause: new Error('inner') }), { limit: 3 })
  const back = roundTrip(error)
  expect(back).toBeInstanceOf(RangeError)
  expect(back).toMatchObject({ message: 'far', limit: 3, cause: { message: 'inner' } })
})

test('an error cannot bring fields that matchers call', () => {
  const wire = [
    'e',
    'Error',
    'x',
    '',
    [],
    [
      ['asymmetricMatch', true],
      ['toString', 'x'],
      ['name', 'TypeError'],
    ],
  ]
  const back = decode(wire)
  expect(Object.keys(Object(back))).toEqual([])
})

test('what cannot cross becomes an inert marker', () => {
  class Box {
    readonly size = 1
  }
  const cyclic: { self?: unknown } = {}
  cyclic.self = cyclic
  const values = [() => 1, Symbol('s'), new Box(), Promise.resolve(), /x/, new Proxy({}, {}), cyclic]
  const kinds = values.map(roundTrip).map((value) => (value instanceof Marker ? String(value) : value))
  expect(kinds).toEqual([
    '[Function]',
    '[Symbol s]',
    '[instance of Box]',
    '[Promise]',
    '[instance of RegExp]',
    '[Proxy]',
    { self: new Marker('Circular', '') },
  ])
})

test.each([
  ['no tag', {}],
  ['an unknown tag', ['zz']],
  ['a callback, which only the suite may send', ['f', 1]],
  ['a tag that is no string', [1]],
  ['an odd number', ['n', '12']],
  ['a bigint that is none', ['i', 'xyz']],
  ['a map entry that is no pair', ['m', [1]]],
  ['a field whose name is no string', ['o', [1, 2]]],
  ['a typed array of an unknown kind', ['t', 'SharedArrayBuffer', '']],
  ['an error without its parts', ['e', 'Error']],
  ['a long string', 'x'.repeat(6_000)],
  ['a wide array', ['a', ...Array.from({ length: 3_000 }, () => 0)]],
])('refuses %s', (_what, wire) => {
  expect(() => decode(wire)).toThrow()
})

test('refuses what is nested too deep', () => {
  let wire: unknown = 1
  for (let level = 0; level < 100; level += 1) wire = ['a', wire]
  expect(() => decode(wire)).toThrow('nested deeper')
})

test('whatever JSON comes, it decodes to plain data or is refused', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      try {
        expect(typeof decode(JSON.parse(text))).not.toBe('function')
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
      }
    }),
  )
})
