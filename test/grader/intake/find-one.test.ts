/** One learner's work, as a platform hands it over: nobody but the platform says whose it is. */
import { mkdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { findOne } from '../../../grader/intake/find-one.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { zipOf } from '../zip-of.ts'

const course = await loadCourse()

test('whatever lies in a folder is the work of the one learner', async () => {
  await using folder = await temporaryFolder()
  await folder.put({
    'lovelaceada_1_2_service-models.ts': 'export {}\n',
    'browncarl_2_3_service-models.ts': 'export {}\n',
    'bea/service-models.ts': 'export {}\n',
    'cat/service-models.ts': 'export {}\n',
  })
  await using found = await findOne(course, folder.path, 'ada', [])
  expect(found.submissions.map(({ id, files }) => [id, files.size])).toEqual([['ada', 0]])
})

test('a folder around everything is looked into, once', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'project/service-models.ts': 'export {}\n' })
  await using found = await findOne(course, folder.path, 'ada', [])
  expect([...(found.submissions[0]?.files.keys() ?? [])]).toEqual(['01-service-models'])
})

test('where nothing is handed in, all is missing', async () => {
  await using folder = await temporaryFolder()
  await mkdir(folder.at('empty'))
  await using found = await findOne(course, folder.at('empty'), 'ada', [])
  expect(found.submissions.map(({ id, files, problems }) => [id, files.size, problems.size])).toEqual([['ada', 0, 0]])
})

test('an archive counts as what is in it; one that cannot be read says so for every exercise', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'work.zip': zipOf([{ name: 'service-models.ts', bytes: 'export {}\n' }]), 'odd.zip': 'no zip file' })
  await using good = await findOne(course, folder.at('work.zip'), 'ada', [])
  await using odd = await findOne(course, folder.at('odd.zip'), 'ada', [])
  expect(good.submissions[0]?.files.size).toBe(1)
  expect(odd.submissions[0]?.problems.size).toBe(course.exercises.length)
})

test.each([
  ['an id that no report can be named by', () => '.', 'a/b', 'cannot be graded under its name'],
  ['a file that is no archive', () => `${courseRoot}/README.md`, 'ada', 'expected a folder, or an archive'],
  ['nothing at all', () => '/nowhere', 'ada', 'there is no "/nowhere"'],
])('%s is refused', async (_, place, id, message) => {
  await expect(findOne(course, place(), id, [])).rejects.toThrow(message)
})
