/** What the documents show of a learner's commands is what these print. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { runCli } from '../commands/run-cli.ts'
import { learnersCourse, writeOwn } from '../learners-course.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { excerptFaults } from './excerpt.ts'

const first = '01-service-models/service-models.ts'
const second = '02-provider-services/provider-services.ts'

test('a test of a file that overlooks former names prints what is shown', async () => {
  await using course = await learnersCourse('01-service-models')
  await writeOwn(course, first, [['namesOf(candidate).includes(wanted)', 'fold(candidate.name) === wanted']])
  const { code, stdout } = await runCli(['test', '01'], { course: course.root })
  expect(code).toBe(1)
  expect(excerptFaults('test', stdout)).toEqual([])
})

test('a quiz whose first question is answered wrongly prints what is shown', async () => {
  await using folder = await temporaryFolder()
  const { stdout } = await runCli(['quiz', '10', '--seed', '1', '--progress', folder.at('progress.json')], { input: '2\nq\n' })
  expect(excerptFaults('quiz', stdout)).toEqual([])
})

test('the progress of a learner with one exercise complete and one begun prints what is shown', async () => {
  await using course = await learnersCourse(...(await readdir(path.join(courseRoot, 'exercises'))))
  await writeOwn(course, first, [])
  const body = 'known = profiles.flatMap(({ strengths }) => strengths)\n'
  await writeOwn(course, second, [[body, `${body}  throw new Error('NotImplemented: rankProviders')\n`]])
  const { code, stdout } = await runCli(['progress'], { course: course.root })
  expect(code).toBe(0)
  expect(excerptFaults('progress', stdout)).toEqual([])
})
