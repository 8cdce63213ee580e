import { expect, test } from 'vitest'
import { describeTest } from '../../../grader/reports/describe-task.ts'

const told = (message: string, expected: string, received: string) =>
  describeTest({ title: 'a test', status: 'failed', message, expected, received, durationMs: 1 })

test('of two values that should be the same, the values are told', () => {
  expect(told('expected [ 1 ] to deeply equal [ 2 ]', '[ 2 ]', '[ 1 ]')).toEqual(['expected: [ 2 ]', 'received: [ 1 ]'])
  expect(told('expected 1 to be 2 // Object.is equality', '2', '1')).toEqual(['expected: 2', 'received: 1'])
  expect(told('expected { a: 1 } to match object { a: 2 }', '{ a: 2 }', '{ a: 1 }')).toEqual(['expected: { a: 2 }', 'received: { a: 1 }'])
})

test('the words that a suite put before them stay', () => {
  expect(told('after the second call: expected 1 to be 2 // Object.is equality', '2', '1')).toEqual([
    'after the second call:',
    'expected: 2',
    'received: 1',
  ])
})

test('any other assertion is told by its sentence, since the values alone would mislead', () => {
  expect(told('expected 1 to be greater than 3', '3', '1')).toEqual(['expected 1 to be greater than 3'])
  expect(told('expected [ 1 ] to have a length of 3 but got 1', '3', '1')).toEqual(['expected [ 1 ] to have a length of 3 but got 1'])
})

test('two values that look the same are told by their sentence', () => {
  const sentence = "expected [ [ 'a' ] ] to be [ [ 'a' ] ] // Object.is equality"
  expect(told(sentence, "[ [ 'a' ] ]", "[ [ 'a' ] ]")).toEqual([sentence])
})

test('the random input and the learner’s own line stand around it', () => {
  const place = { file: 'a.ts', line: 3, column: 5, text: 'return 1' }
  expect(describeTest({ title: 't', status: 'failed', message: 'threw Error: x', input: '7', place, durationMs: 1 })).toEqual([
    'for the input: 7',
    'threw Error: x',
    'a.ts:3:5',
    '  return 1',
  ])
})
