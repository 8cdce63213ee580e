import fc from 'fast-check'

interface Fuzzing {
  readonly numRuns: number
  readonly interruptAfterTimeLimit: number
  readonly seed?: number
  readonly path?: string
}

/**
 * Options of one fuzz test: other inputs on each run, and an end to it. A failure prints its seed and path;
 * `FUZZ_SEED=… FUZZ_PATH=…` repeats it.
 */
export function fuzzing(numRuns: number, seconds: number): Fuzzing {
  const { FUZZ_SEED: seed, FUZZ_PATH: path } = process.env
  return {
    numRuns,
    interruptAfterTimeLimit: seconds * 1_000,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(path === undefined ? {} : { path }),
  }
}

const units = ['\ud83d', '\udc00', '\u0000', '\u001b', '\u202e', '\n', ' at ', '::error::', '</script>', '`']
const names = ['__proto__', 'constructor', 'then', 'toJSON', 'NotImplemented', 'AssertionError', 'GraderFault', 'length']

/** A place in the submission's module as a stack names it, also where no file has one. */
const stackText = fc
  .tuple(fc.constantFrom('', 'Error\n    at x ('), fc.nat(2), fc.nat(3), fc.nat(3))
  .map(([before, module, line, column]) => `${before}course:submission/${module}:${line}:${column}`)

/** Mostly short; now and then what attacks are made of. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...units), maxLength: 40 }),
  fc.constantFrom(...names),
  stackText,
)

type Family = {
  readonly wire: unknown
  readonly leaf: unknown
  readonly tagged: unknown
  readonly error: unknown
  readonly fields: unknown
}

const leaf = fc.oneof(
  hostileText,
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<unknown>(null, ['u'], ['n', 'NaN'], ['n', '-0'], ['d', 8.64e15], ['d', null], ['i', '-ff'], ['x', 'Function', 'next']),
  fc.tuple(fc.constant('t'), fc.constantFrom('Uint8Array', 'DataView', 'ArrayBuffer'), fc.base64String({ maxLength: 40 })),
)

/** Wire forms as the host program writes them, with hostile text in every place. */
export const { wire: honestWire } = fc.letrec<Family>((tie) => ({
  wire: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('tagged'), tie('error'), tie('fields')),
  leaf,
  tagged: fc.tuple(fc.constantFrom('a', 's'), fc.array(tie('wire'), { maxLength: 5 })).map(([tag, rest]) => [tag, ...rest]),
  error: errorOf(hostileText, fc.oneof(hostileText, stackText), tie('wire')),
  fields: fieldsOf(fc.constantFrom('m', 'o', 'p'), hostileText, tie('wire')),
}))

/** The same with every rule broken now and then: tags of the trusted side, wrong kinds, missing parts. */
export const { wire: hostileWire } = fc.letrec<Family>((tie) => ({
  wire: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('tagged'), tie('error'), tie('fields')),
  leaf: fc.oneof(
    leaf,
    fc.double(),
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      ['h'],
      ['n', '12'],
      ['n'],
      ['d', 1e300],
      ['i', 'xyz'],
      ['t', 'BigInt64Array', 'AAAA'],
      ['f', 1],
      ['k', 1],
      ['l', 1, 'x'],
    ),
  ),
  tagged: fc
    .tuple(fc.constantFrom('a', 's', 'm', 'o', 'e', 'g', 'z'), fc.array(tie('wire'), { maxLength: 5 }))
    .map(([tag, rest]) => [tag, ...rest]),
  error: errorOf(tie('wire'), tie('wire'), tie('wire')),
  fields: fieldsOf(fc.constantFrom('m', 'o', 'p', 'a'), tie('wire'), tie('wire')),
}))

function errorOf(text: fc.Arbitrary<unknown>, stack: fc.Arbitrary<unknown>, wire: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const fields = fc.array(fc.tuple(text, wire), { maxLength: 3 })
  return fc.tuple(text, text, stack, fc.array(wire, { maxLength: 1 }), fields).map((rest) => ['e', ...rest])
}

function fieldsOf(tag: fc.Arbitrary<string>, key: fc.Arbitrary<unknown>, wire: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(tag, fc.array(fc.tuple(key, wire), { maxLength: 4 })).map(([first, rest]) => [first, ...rest])
}
