/** A learner's push, graded by the scripts that GitHub and GitLab would run. */
import { existsSync } from 'node:fs'
import { chmod, cp, readdir, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { courseRoot } from '../../../grader/content/paths.ts'
import { resultsSchema } from '../../../grader/scoring/results.ts'
import { learnersCourse } from '../learners-course.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { fill, type Ran, readAction, readYaml, runScript, withoutInstalling } from './pipeline.ts'

let course: Awaited<ReturnType<typeof learnersCourse>>
beforeAll(async () => {
  course = await learnersCourse('01-service-models')
  for (const name of ['.ci', '.github']) await cp(path.join(courseRoot, name), path.join(course.root, name), { recursive: true })
})
afterAll(() => course[Symbol.asyncDispose]())

const reference = await readFile(`${courseRoot}/solutions/01-service-models/service-models.ts`, 'utf8')

/** GitHub's side of the action: what its expressions mean, and the files that a step may write to. */
async function push(folder: string, only = ''): Promise<Ran> {
  const { inputs, runs } = await readAction('.github/actions/grade-push/action.yml')
  const step = runs.steps.find(({ id }) => id === 'grade')
  const values = {
    'github.action_path': path.join(course.root, '.github/actions/grade-push'),
    'github.workspace': folder,
    'github.event.repository.name': 'project-1-ada',
    'github.event.repository.pushed_at': '1796428800',
    'runner.temp': path.join(folder, 'temp'),
    'inputs.path': inputs.path?.default ?? '',
    'inputs.only': only,
    'inputs.handed-in': '1796428800',
  }
  const files = { GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md'), GITHUB_OUTPUT: path.join(folder, 'output.txt') }
  return runScript(withoutInstalling(step?.run ?? 'false'), folder, { ...fill(step?.env ?? {}, values), ...files, GITHUB_ACTIONS: 'true' })
}

test('a push gets points and feedback in the summary of the job, annotations, and an output for reporters', async () => {
  await using folder = await temporaryFolder()
  await folder.put({
    '01-service-models/service-models.ts': reference.replace('throw new UnknownServiceError', 'throw new Error'),
  })
  const { code, stdout, stderr } = await push(folder.path)
  expect(stderr).toBe('')
  expect(code).toBe(0)
  const summary = await readFile(folder.at('summary.md'), 'utf8')
  expect(summary).toMatch(/\*\*\d+(\.\d+)? of 18 points\*\*/)
  expect(summary).toContain('✗')
  expect(stdout).toMatch(/^::error file=01-service-models\/service-models\.ts,line=51,col=34,title=/m)
  expect(stdout).toMatch(/^::notice title=Points::/m)
  const [, encoded = ''] = /^result=(\S+)$/m.exec(await readFile(folder.at('output.txt'), 'utf8')) ?? []
  expect(JSON.parse(Buffer.from(encoded, 'base64').toString())).toMatchObject({ version: 1, status: 'fail', max_score: 18 })
  const results = resultsSchema.parse(JSON.parse(await readFile(folder.at('temp/report/results.json'), 'utf8')))
  expect(results.submissions).toMatchObject([{ id: 'project-1-ada', submittedAt: '2026-12-05T00:00:00Z' }])
})

test('what a learner puts there for npm, node and the shell is read by none of them', async () => {
  await using folder = await temporaryFolder()
  const shout = (file: string) => `touch ${folder.at(file)}`
  await folder.put({
    'service-models.ts': reference,
    '.npmrc': `script-shell=${folder.at('shell.sh')}\nnode-options=--require ${folder.at('hook.cjs')}\n`,
    'package.json': JSON.stringify({ name: 'own', scripts: { grade: shout('own-script'), pregrade: shout('own-script') } }),
    'hook.cjs': `require('node:fs').writeFileSync(${JSON.stringify(folder.at('own-hook'))}, '')`,
    'shell.sh': `#!/bin/sh\n${shout('own-shell')}\n`,
    'node_modules/.bin/node': `#!/bin/sh\n${shout('own-node')}\n`,
    '.bashrc': shout('own-bashrc'),
  })
  for (const name of ['shell.sh', 'node_modules/.bin/node']) await chmod(folder.at(name), 0o755)
  await symlink(course.root, folder.at('report'))
  const { code, stdout } = await runScript(path.join(course.root, '.ci/grade-push'), folder.path, { SUBMISSION: '.', LEARNER: 'ada' })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ {2}ada +18 +18 +18$/m)
  expect((await readdir(folder.path)).filter((name) => name.startsWith('own-'))).toEqual([])
  expect(existsSync(path.join(course.root, 'grader/cli.ts'))).toBe(true)
})

test('a folder that is a link to the solutions of the course is not graded', async () => {
  await using folder = await temporaryFolder()
  await course.write('solutions/01-service-models/service-models.ts', reference)
  await symlink(path.join(course.root, 'solutions'), folder.at('work'))
  const env = { SUBMISSION: '.', FOLDER: 'work', LEARNER: 'ada' }
  const { code, stdout, stderr } = await runScript(path.join(course.root, '.ci/grade-push'), folder.path, env)
  expect(stderr).toContain('work leads out of what is checked out')
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

test('what is not asked for is not graded, and nothing handed in is told and no failure', async () => {
  await using folder = await temporaryFolder()
  const { code } = await push(folder.path, '01-service-models')
  expect(code).toBe(0)
  expect(await readFile(folder.at('summary.md'), 'utf8')).toContain('**0 of 18 points**')
})

test('a slip in what is asked for ends the job, and leaves no summary', async () => {
  await using folder = await temporaryFolder()
  const { code, stderr } = await push(folder.path, '99')
  expect(code).toBe(2)
  expect(stderr).toContain('there is no exercise "99"')
  expect(existsSync(folder.at('summary.md'))).toBe(false)
})

test('where the grader itself fails the job fails, and says so', async () => {
  await using broken = await learnersCourse('01-service-models')
  await broken.write('test/hidden/01-service-models/suite.test.ts', "import 'vitest'\nthrow new Error('no suite')\n")
  await cp(path.join(courseRoot, '.ci'), path.join(broken.root, '.ci'), { recursive: true })
  await using folder = await temporaryFolder()
  await folder.put({ 'service-models.ts': reference })
  const env = { SUBMISSION: folder.path, LEARNER: 'ada', REPORT: folder.at('report') }
  const { code } = await runScript(path.join(broken.root, '.ci/grade-push'), folder.path, env)
  expect(code).not.toBe(0)
})

test('the same script serves a project of GitLab', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'service-models.ts': reference })
  const { grade } = z.object({ grade: z.object({ script: z.array(z.string()) }) }).parse(await readYaml('.gitlab/grade-push.yml'))
  const script = grade.script
    .filter((line) => !line.startsWith('git clone'))
    .map((line) => line.replaceAll('/course/.ci', `${course.root}/.ci`))
  await chmod(folder.path, 0o755)
  const { code, stdout } = await runScript(
    withoutInstalling(script.join('\n').replaceAll(`${course.root}/.ci/install`, '/course/.ci/install')),
    folder.path,
    {
      CI_PROJECT_DIR: folder.path,
      CI_PROJECT_NAME: 'project-1-ada',
      CI_PIPELINE_CREATED_AT: '2026-12-05T00:00:00Z',
    },
  )
  expect(code).toBe(0)
  expect(stdout).toContain('18')
  expect(existsSync(folder.at('report/junit.xml'))).toBe(true)
  expect(existsSync(folder.at('report/feedback/project-1-ada.md'))).toBe(true)
})
