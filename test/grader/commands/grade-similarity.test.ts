/** The submissions of a class are compared with each other, by the real command line. */
import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { resultsSchema } from '../../../grader/scoring/results.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'
import { type Run, runCli } from './run-cli.ts'

let folder: TemporaryFolder
let graded: Run
const run = (...args: string[]) => runCli(args, { env: { INIT_CWD: folder.path } })
const written = (name: string) => readFile(folder.at(name), 'utf8')

beforeAll(async () => {
  folder = await temporaryFolder()
  const reference = await readFile(`${courseRoot}/solutions/01-service-models/service-models.ts`, 'utf8')
  const own = await readFile(`${courseRoot}/test/hidden/01-service-models/alternatives/tables.ts`, 'utf8')
  await folder.put({
    'class/ada/service-models.ts': reference,
    'class/bea/service-models.ts': reference.replaceAll('model', 'kind'),
    'class/carl/service-models.ts': own,
    'class/dora/notes.txt': 'nothing',
  })
  graded = await run('grade', 'class', '--only', '01', '--similarity', '--isolation', 'none', '--report', 'html', '--report', 'gradescope')
})
afterAll(() => folder[Symbol.asyncDispose]())

test('the pair that is alike is in the results and on the page, and the terminal says where to look', async () => {
  expect(graded).toMatchObject({ code: 0, stderr: '' })
  expect(graded.stdout).toContain('similarity: 1 pair at 0.8 or above; see report/html.html, and look at both files')
  const { similarity } = resultsSchema.parse(JSON.parse(await written('report/results.json')))
  expect(similarity?.exercises).toMatchObject([{ slug: '01-service-models', compared: 3, pairs: [{ left: 'ada', right: 'bea' }] }])
  expect(await run('report', 'report/results.json', '--format', 'html', '--out', 'again.html')).toMatchObject({ code: 0 })
  expect(await written('again.html')).toBe(await written('report/html.html'))
  expect(await written('again.html')).toMatch(/<td class="words">ada<br>bea<\/td>/)
})

test('what a learner gets holds nothing of it', async () => {
  const files = ['feedback', 'gradescope'].map(async (name) =>
    Promise.all((await readdir(folder.at(`report/${name}`))).map((file) => written(`report/${name}/${file}`))),
  )
  const texts = (await Promise.all(files)).flat()
  expect(texts.length).toBeGreaterThan(3)
  expect(texts.filter((text) => /similar/i.test(text))).toEqual([])
  await run('report', 'report/results.json', '--submission', 'ada', '--format', 'html', '--out', 'ada.html')
  expect(await written('ada.html')).not.toMatch(/>Similarity<|bea/)
})

test('parts of a class are not compared, and of several files nothing is told', async () => {
  const refused = await run('grade', 'class', '--similarity', '--shard', '1/2', '--out', 'never')
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('leave out --shard, and grade the class in one run') })
  expect(await readdir(folder.path)).not.toContain('never')
  const merged = await run('report', 'merge', 'report/results.json', 'report/results.json', '--out', 'merged')
  expect(merged.stdout).toContain('similarity is left out')
  expect(await written('merged/results.json')).not.toContain('similarity')
})
