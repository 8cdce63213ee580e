/** Answers and messages made to trouble a matcher are compared and shown in time. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../../../grader/content/limits.ts'
import { decodeValue } from '../../../grader/sandbox/decode.ts'
import { SubmissionFault } from '../../../grader/sandbox/fault.ts'
import { childMessageSchema } from '../../../grader/sandbox/messages.ts'
import { rememberOrigin } from '../../../grader/sandbox/place.ts'
import { describeFailure } from '../../../grader/suite/describe-failure.ts'
import { fuzzing, honestWire } from '../sandbox/fuzz.ts'

/**
 * Everything here happens in the process that tests every other submission of its lane, too. What is quadratic in the length of an
 * answer takes minutes at these sizes: the test's own time-out ends it.
 */
const frameBytes = defaultLimits.frameBytes - 300

/** As many of `item` as one frame holds, or as many as are wanted. */
function list(item: string, count = Math.floor(frameBytes / (item.length + 1))): string {
  return Array(count).fill(item).join()
}

function numbered(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join()
}

function request(headers: string): string {
  return `{"type":"request","id":1,"method":"GET","url":"https://a.test/","body":null,"headers":[${headers}]}`
}

const messages: Readonly<Record<string, string>> = {
  'headers that are numbers': request(list('1')),
  'headers that are empty': request(list('[]')),
  'headers of numbers': request(list('[1,1]')),
  'headers without end': request(list('["a",""]')),
  'exports that are numbers': `{"type":"loaded","module":1,"exports":[${list('1')}]}`,
  'arguments without end': `{"type":"callback","id":1,"callback":1,"args":[${list('1')}]}`,
  'fields without end': `{"type":"hello",${numbered(80_000, (index) => `"f${index}":1`)}}`,
  'brackets in place of a type': `{"type":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
}

test.each(Object.entries(messages))('a message with %s is checked in time', (_name, text) => {
  try {
    childMessageSchema.parse(JSON.parse(text))
  } catch (error) {
    // Put into words as the child's end is: that, too, takes time.
    expect(error).toHaveProperty('message', expect.any(String))
  }
})

const wall = '\\n'.repeat(65_000)

const wires: Readonly<Record<string, string>> = {
  'a list of numbers': `["a",${list('1', 19_000)}]`,
  'a list of objects': `["a",${list('["o",["a",1]]', 6_000)}]`,
  'bytes without end': `["t","Uint8Array","${'A'.repeat(frameBytes - (frameBytes % 4))}"]`,
  'numbers of two bytes': `["t","Float16Array","${'/'.repeat(frameBytes - (frameBytes % 8))}"]`,
  'a map with objects for keys': `["m",${numbered(6_000, (index) => `[["o",["k",${index}]],1]`)}]`,
  'a set of lists': `["s",${numbered(9_000, (index) => `["a",${index}]`)}]`,
  'an object of many fields': `["o",${numbered(19_000, (index) => `["k${index}",1]`)}]`,
  'names without end': `["o",${numbered(15, (index) => `["${index}${'k'.repeat(65_000)}",1]`)}]`,
  'large whole numbers': `["o",${numbered(50, (index) => `["k${index}",["i","${'f'.repeat(20_000)}"]]`)}]`,
  'texts of many lines': `["a",${list(`"${wall}"`, 8)}]`,
  'an error of many fields': `["e","Error","m","s",[],[${numbered(19_000, (index) => `["k${index}",1]`)}]]`,
  'an error whose stack is line ends': `["e","Error","m","${wall}",[],[]]`,
  'an error whose message is line ends': `["e","Error","${wall}","s",[],[]]`,
  'errors whose stacks are line ends': `["a",${list(`["e","Error","m","${wall}",[],[]]`, 2)}]`,
  'an error whose stack is places': `["e","Error","m","${'course:submission/1:'.repeat(3_000)}",[],[]]`,
  'many errors': `["a",${list('["e","Error","m","at x\\n at y",[],[]]', 9_000)}]`,
  'an error of many causes': `["e","Error","m","s",[${list('["e","Error","m","s",[],[]]', 9_000)}],[]]`,
}

const matchers: Readonly<Record<string, (value: unknown) => void>> = {
  toBe: (value) => expect(value).toBe(42),
  toEqual: (value) => expect(value).toEqual(new Map<unknown, unknown>([[{ name: 'Ada' }, [1, 2]]])),
  toMatchObject: (value) => expect(value).toMatchObject({ name: 'TypeError' }),
  toHaveLength: (value) => expect(value).toHaveLength(1_234),
}

function decoded(wire: unknown): unknown {
  const value = decodeValue(wire, { ...defaultLimits, bytes: defaultLimits.frameBytes }, () => undefined)
  const map = '{"version":3,"sources":["work.ts"],"names":[],"mappings":"AAAA","sourcesContent":["work()"]}'
  const bundle = { code: '', map, builtins: [], packages: [], exports: [] }
  if (value instanceof Error) rememberOrigin(value, { stack: value.stack ?? '', bundle, module: 1 })
  return value
}

function failureOf(matcher: (value: unknown) => void, value: unknown): ReturnType<typeof describeFailure> | undefined {
  try {
    matcher(value)
    return undefined
  } catch (error) {
    return describeFailure(error, value)
  }
}

describe.each(Object.entries(wires))('an answer of %s', (_name, text) => {
  test.each(Object.entries(matchers))('is compared and shown in time by %s', (_matcher, matcher) => {
    const failure = failureOf(matcher, decoded(JSON.parse(text)))
    expect(failure).not.toHaveProperty('broken')
  })
})

test('whatever is answered or thrown, there are words for it', () => {
  fc.assert(
    fc.property(honestWire, (wire) => {
      const value = decoded(JSON.parse(JSON.stringify(wire)))
      const failures = [...Object.values(matchers).map((matcher) => failureOf(matcher, value)), describeFailure(value)]
      failures.push(describeFailure(new SubmissionFault('crashed', 'it crashed', { cause: value })))
      for (const failure of failures) {
        expect(failure).toMatchObject({ message: expect.stringMatching(/^[^\u0000-\u0008\u001b\u202e]{1,2100}$/) })
      }
    }),
    fuzzing(1_000, 10),
  )
})
