import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SubmissionResult } from '../../../grader/scoring/results.ts'
import { ResultStore } from '../../../grader/store/result-store.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'course-store-'))
  file = path.join(folder, 'grading.sqlite')
})

afterEach(() => rm(folder, { recursive: true }))

const result = (id: string): SubmissionResult => ({ id, score: 1.5, maxScore: 3, exercises: [], quizzes: [] })
const open = (settings: Record<string, string>, resume: boolean) => ResultStore.open(file, settings, { resume })

test('a result is there again when the same run is resumed, as long as the submission is the same', () => {
  {
    using store = open({ seed: '1' }, false)
    store.put('print', result('ada'))
  }
  using store = open({ seed: '1' }, true)
  expect(store.get('ada', 'print')).toEqual(result('ada'))
  expect(store.get('ada', 'changed since')).toBeUndefined()
  expect(store.get('bob', 'print')).toBeUndefined()
})

test('a run that is not resumed begins empty', () => {
  {
    using store = open({ seed: '1' }, false)
    store.put('print', result('ada'))
  }
  using store = open({ seed: '2' }, false)
  expect(store.get('ada', 'print')).toBeUndefined()
})

test('results of other settings are not mixed: the difference is named, and they are kept', () => {
  {
    using store = open({ seed: '1' }, false)
    store.put('print', result('ada'))
  }
  expect(() => open({ seed: '2' }, true)).toThrow('seed was 1, now it is 2')
  using store = open({ seed: '1' }, true)
  expect(store.get('ada', 'print')).toEqual(result('ada'))
})

test('a second grader on the same folder is turned away', () => {
  using _first = open({}, false)
  expect(() => open({}, true)).toThrow('another grader writes to the same folder')
})

test('a damaged file is replaced, and named when its results were asked for', async () => {
  await writeFile(file, 'x'.repeat(5_000))
  expect(() => open({}, true)).toThrow('is damaged')
  expect(await readFile(file, 'utf8')).toBe('x'.repeat(5_000))
  using store = open({}, false)
  store.put('print', result('ada'))
  expect(store.get('ada', 'print')).toEqual(result('ada'))
})

test('a folder that cannot be written to is named', () => {
  expect(() => ResultStore.open('/proc/no-such-folder/grading.sqlite', {}, { resume: false })).toThrow('choose another folder with --out')
})
