/** From what Canvas lets one download to what it imports, in one command. */
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { learnersCourse } from '../learners-course.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { zipOf } from '../zip-of.ts'
import { runCli } from './run-cli.ts'

test('a class of Canvas goes from its zip file to its gradebook and a page', async () => {
  await using course = await learnersCourse('01-service-models')
  await using folder = await temporaryFolder()
  const reference = await readFile(`${courseRoot}/solutions/01-service-models/service-models.ts`)
  const inner = zipOf([{ name: 'service-models.ts', bytes: reference }])
  await folder.put({
    'submissions.zip': zipOf([
      { name: 'lovelaceada_101_1_work.zip', bytes: inner },
      { name: 'brownbob_LATE_102_2_service-models.ts', bytes: 'export {}\n' },
      { name: 'brownbob_LATE_102_3_service-models-1.ts', bytes: reference },
      { name: 'millereve_500_5_work.zip', bytes: 'no zip file' },
      { name: 'strangerzoe_999_4_service-models.ts', bytes: 'export {}\n' },
    ]),
    'canvas.csv':
      'Student,ID,SIS User ID,SIS Login ID,Section,Old\n    Points Possible,,,,,10\n"Lovelace, Ada",101,s1,ada,A,\n"Brown, Bob",102,s2,bob,A,\n"Danvers, Carol",103,s3,carol,A,\n',
    'policy.ts': 'export default { late: { percentPerDay: 50 } }\n',
  })
  const args = [
    '--roster',
    'canvas.csv',
    '--config',
    'policy.ts',
    '--assignment',
    'Project (77)',
    '--report',
    'canvas',
    '--report',
    'html',
    '--out',
    'report',
  ]
  const { code, stdout } = await runCli(['grade', 'submissions.zip', ...args], { course: course.root, env: { INIT_CWD: folder.path } })
  expect(code).toBe(0)
  expect(stdout).toContain('a download of canvas with 4 learners; --layout plain takes it as it is')
  expect(stdout).toContain('not used: brownbob_LATE_102_2_service-models.ts: a later one of brownbob_102 counts')
  expect(stdout).toContain('nothing of carol (Danvers, Carol)')
  expect(stdout).toContain('not on the roster, not in the gradebook: strangerzoe_999')
  expect(stdout).toMatch(/^ {2}millereve_500 +arch +0 /m)
  expect(stdout).toMatch(/^ {2}brownbob_102 .* late$/m)
  expect(stdout).toContain('  1 late; the late rule of policy.ts takes 9 points off')
  expect(parse(await readFile(folder.at('report/canvas.csv'), 'utf8'))).toEqual([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Project (77)'],
    ['    Points Possible', '', '', '', '', '18.00'],
    ['Lovelace, Ada', '101', 's1', 'ada', 'A', '18.00'],
    ['Brown, Bob', '102', 's2', 'bob', 'A', '9.00'],
    ['Danvers, Carol', '103', 's3', 'carol', 'A', ''],
  ])
  expect(await readFile(folder.at('report/html.html'), 'utf8')).toContain('lovelaceada_101')
})
