import { inspect, isDeepStrictEqual } from 'node:util'
import { GraderFault, SubmissionFault } from '../sandbox/fault.ts'
import { crossed, findPlace } from '../sandbox/place.ts'
import { ThrownValue } from '../sandbox/thrown-value.ts'
import { PropertyFailure } from './property-failure.ts'
import type { Failure } from './verdict.ts'

/**
 * Turns what a test threw into words for the learner, by where it came from and never by what it says. `lastThrown` is the last
 * error that the submission threw in the test: matchers show only the fields of it that they compared.
 */
export function describeFailure(error: unknown, lastThrown?: unknown): Failure | { readonly broken: string } {
  if (error instanceof PropertyFailure) {
    const failure = describeFailure(error.thrown, lastThrown)
    return 'broken' in failure ? failure : { ...failure, input: show(error.input) }
  }
  if (error instanceof GraderFault) return { broken: error.message }
  if (error instanceof SubmissionFault) {
    return {
      kind: error.kind,
      message: clean(error.cause === undefined ? error.message : `${error.message}: ${titleOf(error.cause)}`),
      ...placed(error.cause),
    }
  }
  if (error instanceof ThrownValue) return { kind: 'threw', message: clean(`threw ${show(error.value)}, which is no Error`) }
  if (crossed(error))
    return {
      kind: isNotImplemented(error) ? 'not-implemented' : 'threw',
      message: clean(`threw ${titleOf(error)}`),
      ...placed(error),
    }
  if (!(error instanceof Error)) return { kind: 'assertion', message: clean(`the test threw ${show(error)}`) }
  if (error.name === 'AssertionError') return assertion(error, lastThrown)
  return { kind: 'shape', message: clean(`the answer does not have the expected shape: ${error.message}`) }
}

/** A stub's own words for a function that nobody has written yet. Only ever lowers a score. */
export function isNotImplemented(error: unknown): boolean {
  return error instanceof Error && crossed(error) && /^NotImplemented\b/.test(error.message)
}

function assertion(error: Error, lastThrown: unknown): Failure {
  const [first = ''] = error.message.split('\n')
  // Of a promise that settled the wrong way, the message says all; `expected` is an error of vitest's own.
  const compared = 'expected' in error && 'actual' in error && error.expected !== undefined && !/^promise /.test(first)
  if (!compared) return { kind: 'assertion', message: clean(first), ...placed(error.cause) }
  const thrown = lastThrown instanceof Error && isPartOf(error.actual, lastThrown) ? lastThrown : undefined
  const received = thrown === undefined ? show(error.actual) : showThrown(thrown)
  return { kind: 'assertion', message: clean(first), expected: show(error.expected), received, ...placed(thrown ?? error.actual) }
}

/** Whether `actual` holds nothing but fields of the error: what is left of it after a matcher for objects. */
function isPartOf(actual: unknown, error: Error): boolean {
  if (typeof actual !== 'object' || actual === null || Object.getPrototypeOf(actual) !== Object.prototype) return false
  return Object.entries(actual).every(([key, value]) => isDeepStrictEqual(Reflect.get(error, key), value))
}

/** `RangeError: too far { index: 1 }` */
function showThrown(error: Error): string {
  const fields = { ...error }
  return clean(`${titleOf(error)}${Object.keys(fields).length === 0 ? '' : ` ${show(fields)}`}`)
}

function placed(error: unknown): Pick<Failure, 'place'> {
  const place = findPlace(error)
  return place === undefined ? {} : { place }
}

function titleOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : show(error)
}

interface Matcher {
  readonly sample: unknown
  /** Such as `StringContaining`. */
  toString(): string
}

/** The same value with matchers such as `expect.stringContaining('x')` in words. */
function readable(value: unknown, depth = 0): unknown {
  if (isMatcher(value)) return { [inspect.custom]: () => `<${wordsOf(value)}>` }
  if (depth > 4 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => readable(item, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readable(item, depth + 1)]))
}

function wordsOf(matcher: Matcher): string {
  const words = matcher
    .toString()
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  if (matcher.sample === undefined) return words
  const { sample } = matcher
  return `${words} ${typeof sample === 'function' ? sample.name : inspect(sample, { breakLength: Number.POSITIVE_INFINITY })}`
}

function isMatcher(value: unknown): value is Matcher {
  return typeof value === 'object' && value !== null && Reflect.get(value, '$$typeof') === Symbol.for('jest.asymmetricMatcher')
}

/** A value as a learner reads it, on few lines however large it is. */
function show(value: unknown): string {
  const text =
    typeof value === 'string'
      ? JSON.stringify(value)
      : inspect(readable(value), { depth: 5, breakLength: 100, maxArrayLength: 20, maxStringLength: 300 })
  // Without the stacks of errors: they lead into the grader. Cut before, since errors bring their messages whole.
  return clean(text.slice(0, 20_000).replace(/\n[ \t]+at .*/g, ''), 1_500)
}

/** Control characters and bidirectional marks from a submission must not reach a terminal or a page. */
function clean(text: string, units = 2_000): string {
  const cut = text.length > units ? `${text.slice(0, units)} …` : text
  return cut.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
