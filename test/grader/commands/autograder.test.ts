/** What Gradescope takes, unpacked and run as Gradescope does it. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { learnersCourse } from '../learners-course.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'
import { runCli } from './run-cli.ts'

const run = promisify(execFile)
let folder: TemporaryFolder
let course: Awaited<ReturnType<typeof learnersCourse>>
let names: string[]
beforeAll(async () => {
  folder = await temporaryFolder()
  course = await learnersCourse('01-service-models')
  await course.write('.npmrc', 'audit=false\n')
  await folder.put({
    'policy.ts': "export default { due: '2026-12-01T00:00:00Z', late: { percentPerDay: 50 } }\n",
    'submission_metadata.json': '{ "id": 7, "created_at": "2026-11-30T22:00:00.365935-07:00" }',
  })
  const args = ['autograder', '--out', 'autograder.zip', '--only', '01', '--config', 'policy.ts']
  const { stdout } = await runCli(args, { course: course.root, env: { INIT_CWD: folder.path } })
  expect(stdout).toContain('upload it as the autograder of an assignment of 18 points')
  const unpacked = unzipSync(await readFile(folder.at('autograder.zip')))
  names = Object.keys(unpacked)
  await folder.put(Object.fromEntries(Object.entries(unpacked).map(([name, bytes]) => [`source/${name}`, bytes])))
  await symlink(path.join(courseRoot, 'node_modules'), folder.at('source/course/node_modules'))
  await mkdir(folder.at('results'))
})
afterAll(async () => {
  await course[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

/** As Gradescope calls it, from anywhere, with next to nothing in the environment. */
async function grade(submission: Readonly<Record<string, string>>): Promise<string> {
  await rm(folder.at('submission'), { recursive: true, force: true })
  await rm(folder.at('results/results.json'), { force: true })
  await mkdir(folder.at('submission'))
  for (const [name, text] of Object.entries(submission)) await writeFile(folder.at(`submission/${name}`), text)
  const env = { PATH: process.env.PATH, AUTOGRADER: folder.path }
  const { stdout } = await run('bash', [folder.at('source/run_autograder')], { env, cwd: '/' })
  return stdout
}

async function results(): Promise<unknown> {
  return JSON.parse(await readFile(folder.at('results/results.json'), 'utf8'))
}

test('work that is right and late gets its points less what the policy takes off', async () => {
  const reference = await readFile(`${courseRoot}/solutions/01-service-models/service-models.ts`, 'utf8')
  await grade({ 'service-models.ts': reference })
  expect(await results()).toMatchObject({ score: 9, output: 'Late: 9 points are taken off.', extra_data: { max_score: 18 } })
})

test('a learner who has named the file wrongly is told so', async () => {
  await grade({ 'Service_Models.ts': 'export {}\n' })
  const told = JSON.stringify(await results())
  expect(told).toContain('there is no 01-service-models/service-models.ts')
  expect(told).toContain('Service_Models.ts')
})

test('where the grader itself fails there are no results, and so no marks', async () => {
  await rm(folder.at('source/course/test/hidden/01-service-models/suite.test.ts'))
  await expect(grade({ 'service-models.ts': 'export {}\n' })).rejects.toThrow()
  expect(existsSync(folder.at('results/results.json'))).toBe(false)
})

test('it holds what grading needs, and its two scripts can be run as they are', async () => {
  const { stdout } = await run('unzip', ['-Z', folder.at('autograder.zip')])
  expect(stdout).toMatch(/^-rwxr-xr-x .* setup\.sh$/m)
  expect(stdout).toMatch(/^-rwxr-xr-x .* run_autograder$/m)
  expect(stdout).toMatch(/^-rw-r--r-- .* options$/m)
  expect(names).toContain('course/course.config.ts')
  expect(
    names.filter((name) =>
      /node_modules|\/\.git|red-team|test\/grader|^course\/solutions|hidden\/\d.*\/(alternatives|cheats)\//.test(name),
    ),
  ).toEqual([])
  for (const name of ['setup.sh', 'run_autograder']) await run('bash', ['-n', folder.at(`source/${name}`)])
})

test.each([
  [[], 'autograder expects --out FILE that ends in .zip'],
  [['--out', 'autograder'], 'autograder expects --out FILE that ends in .zip'],
  [['--out', 'no/where.zip'], 'choose another place with --out'],
  [['--out', 'a.zip', '--only', '99'], '99'],
  [['--out', 'a.zip', '--config', 'none.ts'], 'none.ts is not there'],
])('%j is told in a line', async (args, message) => {
  const { code, stderr } = await runCli(['autograder', ...args], { course: course.root, env: { INIT_CWD: folder.path } })
  expect(stderr).toContain(message)
  expect(code).toBe(2)
})
