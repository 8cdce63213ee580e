import { expect, test } from 'vitest'
import { failedTests, resembledMistake } from '../../../grader/scoring/resembled-mistake.ts'
import type { TaskResult, TestReport } from '../../../grader/scoring/results.ts'

const signatures = {
  lists: {
    'stops-at-an-empty-page': ['lists > b'],
    'forgets-the-last': ['lists > a', 'lists > b'],
    'forgets-the-first': ['lists > b', 'lists > a'],
  },
  counts: { 'starts-at-one': ['counts > a'], 'counts-nothing': ['counts > a', 'counts > b'] },
}

/** Two tasks with tests a and b each, of which the named ones failed. */
function tasks(failed: readonly string[], failure: Partial<TestReport> = {}): TaskResult[] {
  return ['lists', 'counts'].map((id) => {
    const tests = ['a', 'b'].map((title): TestReport => {
      return failed.includes(`${id} > ${title}`)
        ? { title, status: 'failed', durationMs: 1, ...failure }
        : { title, status: 'passed', durationMs: 1 }
    })
    return { id, title: id, points: 1, score: 0, status: 'partial', tests }
  })
}

test('the only mistake that fails exactly the same tests is named, in words', () => {
  expect(resembledMistake(tasks(['lists > b']), signatures)).toBe('stops at an empty page')
  expect(resembledMistake(tasks(['counts > a']), signatures)).toBe('starts at one')
})

test('nothing is said when two mistakes fail alike, when other tests fail, or when none does', () => {
  expect(resembledMistake(tasks(['lists > a', 'lists > b']), signatures)).toBeUndefined()
  expect(resembledMistake(tasks(['lists > b', 'counts > b']), signatures)).toBeUndefined()
  expect(resembledMistake(tasks([]), { lists: { 'fails-nothing': [] } })).toBeUndefined()
})

test('what is not written yet, or did not run, resembles nothing', () => {
  expect(resembledMistake(tasks(['lists > b'], { kind: 'not-implemented' }), signatures)).toBeUndefined()
  expect(resembledMistake(tasks(['lists > b'], { status: 'not-run' }), signatures)).toBeUndefined()
})

test('where a whole task fails, nothing is named: too many mistakes look like that', () => {
  expect(resembledMistake(tasks(['counts > a', 'counts > b']), signatures)).toBeUndefined()
  expect(resembledMistake(tasks(['counts > a', 'counts > b', 'lists > b']), signatures)).toBeUndefined()
})

test('failed tests are listed with their task', () => {
  expect(failedTests(tasks(['lists > b', 'counts > a']))).toEqual(['lists > b', 'counts > a'])
})
