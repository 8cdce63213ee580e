import { expect, test } from 'vitest'
import type { Arguments } from '../../../grader/commands/command.ts'
import { readClassOptions } from '../../../grader/commands/find-class.ts'

function argumentsOf(options: Readonly<Record<string, string>>): Arguments {
  const option = (name: string) => options[name]
  return { positionals: [], option, options: () => [], flag: () => false, wholeNumber: (_, otherwise) => otherwise }
}

test('without options a class is recognised, whole, handed in at no known time', () => {
  const request = readClassOptions(['.'], argumentsOf({}))
  expect(request).toEqual({ layout: 'auto', learner: undefined, handedIn: undefined, shard: { number: 1, count: 1 } })
})

test.each([
  [['.'], { layout: 'blackboard' }, '--layout expects one of auto, plain, canvas'],
  [['a', 'b'], { learner: 'ada' }, '--learner expects one path, that of ada, got 2'],
  [['a'], { learner: 'ada', layout: 'canvas' }, 'leave one out'],
  [['a'], { 'handed-in': 'yesterday' }, '--handed-in expects a time with its offset'],
  [['a'], { 'handed-in': '2026-12-18T23:59:00' }, '--handed-in expects a time with its offset'],
])('%j with %j is told', (paths, options, message) => {
  expect(() => readClassOptions(paths, argumentsOf(options))).toThrow(message)
})

test.each(['2026-12-18T23:59:00+01:00', '2018-07-01T14:22:32.365935-07:00', '2026-12-18T23:59:00Z'])('%s is a time', (time) => {
  expect(readClassOptions(['.'], argumentsOf({ 'handed-in': time })).handedIn).toBe(time)
})
