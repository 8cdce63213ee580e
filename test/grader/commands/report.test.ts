import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { resultsSchema } from '../../../grader/scoring/results.ts'
import { results } from '../reports/formats/sample-input.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'
import { runCli } from './run-cli.ts'

const roster = 'id,name,email\nada,Ada,ada@example.org\nbeah,Bea H.,bea.h@example.org\nfay,Fay,fay@example.org\n'

async function classFolder(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder()
  await folder.put({ 'results.json': JSON.stringify(results), 'roster.csv': roster })
  return folder
}
const report = (folder: TemporaryFolder, ...args: string[]) =>
  runCli(['report', ...args], { env: { INIT_CWD: folder.path, CLASSROOM: 'cloud-2026' } })

test('a gradebook with its roster: who is missing and who is unknown is told', async () => {
  await using folder = await classFolder()
  const { code, stdout } = await report(folder, 'results.json', '--format', 'canvas', '--roster', 'roster.csv', '--out', 'out/canvas.csv')
  expect(stdout.trim().split('\n')).toEqual([
    'canvas: without --assignment "Title (number)" Canvas makes a new assignment',
    'canvas: Canvas matches nobody with a roster that has no canvas_id, sis_user_id or sis_login_id of them',
    'roster: 1 handed in, 2 did not',
    '  nothing of beah (Bea H.)',
    '  nothing of fay (Fay)',
    '  not on the roster, not in the gradebook: bea; may mean beah (Bea H.): rename the submission, or mend the roster',
    ...['carl', 'dora', 'eve'].map((id) => expect.stringContaining(`not in the gradebook: ${id}`)),
    `written: ${folder.at('out/canvas.csv')}`,
  ])
  expect(code).toBe(0)
  expect((await readFile(folder.at('out/canvas.csv'), 'utf8')).split('\r\n')).toHaveLength(6)
})

test('a file for each learner in a folder; of one submission alone, a file', async () => {
  await using folder = await classFolder()
  expect((await report(folder, 'results.json', '--format', 'classroom50', '--out', 'all')).stdout).toContain(
    `written: 5 files in ${folder.at('all')}`,
  )
  expect((await readdir(folder.at('all'))).sort()).toEqual(['ada.json', 'bea.json', 'carl.json', 'dora.json', 'eve.json'])
  await report(folder, 'results.json', '--format', 'classroom50', '--submission', 'bea', '--out', 'bea.json')
  expect(JSON.parse(await readFile(folder.at('bea.json'), 'utf8'))).toMatchObject({ classroom: 'cloud-2026', owner: 'bea', score: 1 })
})

test.each([[['merge', 'results.json']], [['results.json', '--format', 'exercism']]])(
  'an id that leads out of the folder is refused: %j',
  async (args) => {
    await using folder = await classFolder()
    const [first] = results.submissions
    const submissions = [{ ...first, id: '../../escaped' }, ...results.submissions.slice(1)]
    await folder.put({ 'results.json': JSON.stringify({ ...results, submissions }) })
    const { code, stderr } = await report(folder, ...args, '--out', 'a/b')
    expect(stderr).toContain('results.json: the id "../../escaped" holds the character /: expected results.json')
    expect(code).toBe(2)
    expect((await readdir(folder.path)).sort()).toEqual(['results.json', 'roster.csv'])
  },
)

test('a report about one learner names nobody else, on the roster or refused', async () => {
  await using folder = await classFolder()
  await folder.put({ 'results.json': JSON.stringify({ ...results, refused: [{ path: 'gus.rar', message: 'not read' }] }) })
  for (const id of ['ada', 'bea']) {
    const args = ['--format', 'html', '--submission', id, '--roster', 'roster.csv', '--out', 'one.html']
    const { code, stdout } = await report(folder, 'results.json', ...args)
    expect(code).toBe(0)
    const text = await readFile(folder.at('one.html'), 'utf8')
    expect(text).toContain(`<th scope="row">${id === 'ada' ? 'Ada' : 'bea'}<br>`)
    expect(`${text}${stdout}`).not.toMatch(/fay|gus\.rar|carl|nothing of/i)
  }
})

test('the policy decides over points, and over which attempt counts', async () => {
  await using folder = await classFolder()
  const worse = {
    ...results,
    finishedAt: '2026-11-26T10:00:00.000Z',
    submissions: results.submissions.map((one) => ({ ...one, exercises: [] })),
  }
  await folder.put({
    'later.json': JSON.stringify(worse),
    'best.ts': "export default { attempts: 'best', weights: { '01-service-models': 2 }, exercises: ['01-service-models'] }",
  })
  const points = async (...args: string[]) => {
    await report(folder, 'results.json', 'later.json', '--format', 'csv', '--out', 'grades.csv', ...args)
    return (await readFile(folder.at('grades.csv'), 'utf8')).split('\r\n')[1]?.split(',').slice(-3)
  }
  expect(await points('--config', 'best.ts')).toEqual(['36', '36', 'passed'])
  expect(await points()).toEqual(['0', '0', 'passed'])
})

test('parts of a class are merged into what one run would have written', async () => {
  await using folder = await classFolder()
  const part = (...ids: string[]) => JSON.stringify({ ...results, submissions: results.submissions.filter(({ id }) => ids.includes(id)) })
  await folder.put({ '1.json': part('bea', 'ada'), '2.json': part('carl', 'dora', 'eve', 'ada') })
  const { code, stdout } = await report(folder, 'merge', '1.json', '2.json', '--out', 'merged')
  expect(stdout).toContain('in more than one file, of which the later counts: ada\n')
  expect(code).toBe(0)
  const merged = resultsSchema.parse(JSON.parse(await readFile(folder.at('merged/results.json'), 'utf8')))
  expect(merged.submissions).toEqual(results.submissions)
  expect(await readdir(folder.at('merged/feedback'))).toHaveLength(5)
})

test.each([
  [['results.json', '--format', 'canva', '--out', 'x'], 'got canva; did you mean canvas?'],
  [['results.json', '--format', 'csv'], 'report expects --out PATH'],
  [['roster.csv', '--format', 'csv', '--out', 'x'], 'roster.csv is no JSON: expected results.json, as npm run grade writes it'],
  [['marge', '--out', 'x'], 'did you mean npm run report -- merge'],
  [['results.json', '--format', 'csv', '--out', '.'], 'is a folder): choose another place with --out'],
  [['none.json', '--format', 'csv', '--out', 'x'], 'none.json cannot be read'],
  [['results.json', '--format', 'csv', '--submission', 'be', '--out', 'x'], 'did you mean bea?'],
  [['results.json', '--format', 'moodle', '--out', 'x'], 'moodle expects --roster FILE'],
  [['merge', '--out', 'x'], 'report expects at least one results.json'],
])('%j is told what was expected', async (args, message) => {
  await using folder = await classFolder()
  const { code, stderr } = await report(folder, ...args)
  expect(stderr).toContain(message)
  expect(code).toBe(2)
  expect((await readdir(folder.path)).sort()).toEqual(['results.json', 'roster.csv'])
})
