/** A class is graded in parts, graded again, and turned into reports, by the real command line. */
import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { type Results, resultsSchema } from '../../../grader/scoring/results.ts'
import { learnersCourse } from '../learners-course.ts'
import type { TemporaryCourse } from '../temporary-course.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'
import { runCli } from './run-cli.ts'

const file = '01-service-models/service-models.ts'
let course: TemporaryCourse
let folder: TemporaryFolder
let reference: string

beforeAll(async () => {
  course = await learnersCourse('01-service-models')
  folder = await temporaryFolder()
  reference = await readFile(`${courseRoot}/solutions/${file}`, 'utf8')
  await folder.put({
    'class/ada/service-models.ts': reference,
    'class/bea/service-models.ts': 'export const managerOf = () => "provider"\n',
    'class/carl/service-models.ts': 'export {\n',
  })
})
afterAll(async () => {
  await course[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const grade = (...args: string[]) => runCli(['grade', 'class', ...args], { course: course.root, env: { INIT_CWD: folder.path } })
async function resultsIn(out: string): Promise<Results> {
  return resultsSchema.parse(JSON.parse(await readFile(folder.at(`${out}/results.json`), 'utf8')))
}
const scores = ({ submissions }: Results) => Object.fromEntries(submissions.map(({ id, score }) => [id, score]))

test('parts that are merged are what one run would have been', async () => {
  const whole = await grade('--out', 'whole')
  expect(whole.code).toBe(0)
  for (const part of ['1', '2']) expect((await grade('--shard', `${part}/2`, '--out', `part-${part}`)).code).toBe(0)
  const parts = [await resultsIn('part-1'), await resultsIn('part-2')]
  expect(parts.map(({ submissions }) => submissions.length).sort()).not.toEqual([0, 3])
  const args = ['report', 'merge', 'part-1/results.json', 'part-2/results.json', '--out', 'merged']
  expect((await runCli(args, { course: course.root, env: { INIT_CWD: folder.path } })).code).toBe(0)
  expect(scores(await resultsIn('merged'))).toEqual(scores(await resultsIn('whole')))
})

test('a regrade says first what changes, keeps the older results, and writes the reports', async () => {
  await grade('--out', 'report')
  await folder.put({ 'class/carl/service-models.ts': reference, 'roster.csv': 'id,name\nada,Ada\ncarl,Carl\nzoe,Zoe\n' })
  const again = await grade(
    ...['--out', 'report', '--compare', 'report/results.json', '--report', 'csv', '--report', 'gradescope', '--roster', 'roster.csv'],
  )
  expect(again.stdout).toMatch(
    /compared with before: 1 up, 0 down, 0 changed with the same total, 2 unchanged\n {2}carl: 0 → 18 \(▲ up 18\)\n {4}01-service-models: 0 → 18 \(▲ up 18\), unloadable → graded/,
  )
  expect(again.stdout).toContain('roster: 2 handed in, 1 did not')
  expect(again.stdout).toContain('report/feedback/ (3 files), report/csv.csv, report/gradescope/')
  const kept = (await readdir(folder.at('report'))).filter((name) => /^results\.\d{4}-.*\.json$/.test(name))
  expect(kept).toHaveLength(1)
  expect(scores(resultsSchema.parse(JSON.parse(await readFile(folder.at(`report/${kept[0]}`), 'utf8')))).carl).toBe(0)
  expect((await readFile(folder.at('report/csv.csv'), 'utf8')).split('\r\n').map((line) => line.split(',')[0])).toEqual([
    'id',
    'ada',
    'carl',
    'zoe',
    '',
  ])
  expect((await readdir(folder.at('report/gradescope'))).sort()).toEqual(['ada.json', 'carl.json'])
})

test('reports cannot go where the submissions are', async () => {
  const { code, stderr } = await grade('--out', 'class')
  expect(code).toBe(2)
  expect(stderr).toBe('--out class is what is graded, and reports would be taken for submissions: choose another folder\n')
})

test('a class that is taken for one learner has nothing, and it says what is there', async () => {
  const { code, stdout } = await grade('--learner', 'ada', '--out', 'one')
  expect(code).toBe(0)
  expect(stdout).toContain('nothing of this course was found of ada; what is there: ada/, bea/, carl/')
})

test('a slip in what is asked for is told before anything is graded', async () => {
  const told = async (...args: string[]) => (await grade('--out', 'never', ...args)).stderr
  expect(await told('--report', 'cvs')).toContain('did you mean csv?')
  expect(await told('--shard', '3/2')).toContain('--shard expects a part and their number')
  expect(await told('--compare', 'none.json')).toContain('none.json cannot be read')
  expect(await told('--report', 'moodle')).toContain('moodle expects --roster FILE')
  expect(await told('--roster', 'none.csv')).toContain('none.csv cannot be read')
  expect(await told('--config', 'none.ts')).toContain('none.ts is not there')
  await folder.put({ 'latin.csv': Buffer.from('id;name\r\nbob;M\xfcller\r\n', 'latin1') })
  expect(await told('--roster', 'latin.csv')).toContain('latin.csv is not UTF-8')
  expect(await readdir(folder.path)).not.toContain('never')
})
