/** A class, collected from a platform and graded in parts, by the scripts of the workflow and of the pipeline. */
import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { courseRoot } from '../../../grader/content/paths.ts'
import { resultsSchema } from '../../../grader/scoring/results.ts'
import { learnersCourse } from '../learners-course.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'
import { fill, readWorkflow, readYaml, runScript, withoutInstalling } from './pipeline.ts'

let course: Awaited<ReturnType<typeof learnersCourse>>
let repositories: TemporaryFolder
let origin: string
const asked: { readonly url: string; readonly authorization: string | undefined }[] = []

/** What both platforms answer with: a list in two pages, under the names of either. */
const server = createServer((request, response) => {
  asked.push({ url: request.url ?? '', authorization: request.headers.authorization })
  const isSecond = request.url?.includes('page=2') === true
  const isCrowd = request.url?.includes('crowd') === true
  const names = isCrowd
    ? ['p-bomb', 'p-twin', 'P-Twin', 'p-../ada', 'p-ada']
    : isSecond
      ? ['project-1-cat', 'project-1-gone', 'notes']
      : ['project-1-ada', 'project-1-bea']
  const entries = names.map((name) => {
    const url = `file://${repositories.at(isCrowd && name !== 'p-bomb' ? 'project-1-ada' : name)}`
    return { name, path: name, clone_url: url, http_url_to_repo: url }
  })
  if (request.url?.includes('elsewhere') === true) response.setHeader('link', '<http://127.0.0.2/more>; rel="next"')
  else if (!isSecond && !isCrowd) response.setHeader('link', `<${origin}${request.url}&page=2>; rel="next", <${origin}>; rel="last"`)
  response.statusCode = request.url?.includes('nobody') === true ? 404 : 200
  response.end(JSON.stringify(entries))
})

beforeAll(async () => {
  course = await learnersCourse('01-service-models')
  await cp(path.join(courseRoot, '.ci'), path.join(course.root, '.ci'), { recursive: true })
  repositories = await temporaryFolder()
  const reference = await readFile(`${courseRoot}/solutions/01-service-models/service-models.ts`, 'utf8')
  for (const [name, text] of [
    ['ada', reference],
    ['bea', reference],
    ['cat', 'export {}\n'],
  ] as const) {
    await repositories.put({ [`project-1-${name}/exercises/01-service-models/service-models.ts`]: text })
    const made = 'git init -q && git add . && git -c user.name=x -c user.email=x@example.org commit -qm handed-in'
    expect((await runScript(made, repositories.at(`project-1-${name}`), {})).code).toBe(0)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
})
beforeEach(async () => {
  asked.length = 0
  for (const name of await readdir(course.root))
    if (/^(class|part|report|summary)/.test(name)) await rm(path.join(course.root, name), { recursive: true })
})
afterAll(async () => {
  server.close()
  await course[Symbol.asyncDispose]()
  await repositories[Symbol.asyncDispose]()
})

async function expectWholeClass(file: string): Promise<void> {
  const { submissions } = resultsSchema.parse(JSON.parse(await readFile(path.join(course.root, file), 'utf8')))
  expect(submissions.map(({ id, score }) => [id, score])).toEqual([
    ['project-1-ada', 18],
    ['project-1-bea', 18],
    ['project-1-cat', 0],
  ])
}

test('an organization’s repositories are cloned, graded in parts and joined by GitHub’s workflow', async () => {
  const { jobs } = await readWorkflow('.github/workflows/grade-class.yml')
  const summary = path.join(course.root, 'summary-of-the-job.md')
  const run = async (job: string, values: Readonly<Record<string, string>>) => {
    for (const { run: script, env } of jobs[job]?.steps ?? []) {
      if (script === undefined) continue
      const ran = await runScript(withoutInstalling(script), course.root, {
        ...fill(env, values),
        GITHUB_API_URL: origin,
        GITHUB_ACTIONS: 'true',
        GITHUB_STEP_SUMMARY: summary,
      })
      expect([ran.code, ran.stderr], script).toEqual([0, ''])
      if (script.includes('collect')) expect(ran.stdout).toContain('::warning::not cloned: project-1-gone (')
    }
  }
  await run('collect', { 'secrets.CLASS_TOKEN': 'classified', 'inputs.organization': 'school', 'inputs.prefix': 'project-1-' })
  const aws = ['secrets.AWS_ACCESS_KEY_ID', 'secrets.AWS_SECRET_ACCESS_KEY', 'vars.AWS_REGION', 'vars.AWS_ENDPOINT_URL_S3'].map((name) => [
    name,
    '',
  ])
  for (const shard of ['1', '2']) {
    const values = {
      "inputs.bucket || 'class'": 'class',
      'matrix.shard': shard,
      'strategy.job-total': '2',
      'inputs.only': '01',
      ...Object.fromEntries(aws),
    }
    await run('grade', values)
    await cp(path.join(course.root, 'report/results.json'), path.join(course.root, `parts/part-${shard}/results.json`))
    await rm(path.join(course.root, 'report'), { recursive: true })
  }
  await run('report', {})
  await expectWholeClass('report/results.json')
  expect(await readFile(summary, 'utf8')).toContain('project-1-cat')
  for (const name of ['class.html', 'class.csv']) expect(existsSync(path.join(course.root, 'report', name))).toBe(true)
  expect(asked.map(({ url }) => url)).toEqual(['/orgs/school/repos?per_page=100', '/orgs/school/repos?per_page=100&page=2'])
  expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer classified']))
  const kept = await readFile(path.join(course.root, 'class/project-1-ada/.git/config'), 'utf8')
  expect(kept).not.toMatch(/classified|extraHeader/i)
})

test('a group’s projects are cloned, graded in parts and joined by GitLab’s pipeline', async () => {
  const jobSchema = z.object({ script: z.array(z.string()) })
  const { collect, grade, report } = z
    .object({ collect: jobSchema, grade: jobSchema, report: jobSchema })
    .parse(await readYaml('.gitlab-ci.yml'))
  const run = async ({ script }: z.infer<typeof jobSchema>, env: Readonly<Record<string, string>>) => {
    const ran = await runScript(withoutInstalling(script.join('\n')), course.root, env)
    expect([ran.code, ran.stderr]).toEqual([0, ''])
  }
  await run(collect, { CI_API_V4_URL: origin, TOKEN: 'classified', GROUP: 'school/autumn', PREFIX: 'project-1-' })
  for (const index of ['1', '2']) await run(grade, { CI_NODE_INDEX: index, CI_NODE_TOTAL: '2', ONLY: '01' })
  await run(report, {})
  await expectWholeClass('report/results.json')
  expect(asked[0]?.url).toMatch(/^\/groups\/school%2Fautumn\/projects\?/)
})

/** Some kilobytes, which are a hundred million files when they are checked out. */
const bomb = `git init -q && blob=$(echo x | git hash-object -w --stdin)
tree=$(for i in 0 1 2 3 4 5 6 7 8 9; do printf '100644 blob %s\\tf%s\\n' $blob $i; done | git mktree)
for depth in 1 2 3 4 5 6 7; do
  tree=$(for i in 0 1 2 3 4 5 6 7 8 9; do printf '040000 tree %s\\td%s\\n' $tree $i; done | git mktree)
done
git update-ref HEAD $(git -c user.name=x -c user.email=x@example.org commit-tree $tree -m bomb)`

test('what would fill the disk, leads out of the folder or has the name of another is left, and told', async () => {
  await repositories.put({ 'p-bomb/x': '' })
  expect((await runScript(bomb, repositories.at('p-bomb'), {})).code).toBe(0)
  const script = 'node .ci/collect.mjs crowd "" class'
  const { code, stdout } = await runScript(script, course.root, { GITHUB_API_URL: origin, TOKEN: 'classified' })
  expect(code).toBe(0)
  expect(stdout).toContain('not cloned: p-bomb (it holds far more than 50000 files)')
  expect(stdout).toContain('not cloned: p-../ada (its name is no name of a folder)')
  for (const name of ['p-twin', 'P-Twin']) expect(stdout).toContain(`not cloned: ${name} (2 have this name: `)
  expect(await readdir(path.join(course.root, 'class'))).toEqual(['p-ada'])
})

test('the token goes to no other server than the one it is for', async () => {
  const script = 'node .ci/collect.mjs elsewhere project class'
  const { code, stderr } = await runScript(script, course.root, { GITHUB_API_URL: origin, TOKEN: 'classified' })
  expect(stderr).toContain('elsewhere goes on at http://127.0.0.2/more, which the token is not for')
  expect(code).toBe(1)
})

test.each([
  ['nobody', 'project-1-', 'nobody cannot be listed: 404'],
  ['school', 'project-9-', 'nothing in school begins with "project-9-"'],
])('collecting from %s what begins with %s says what to check', async (group, prefix, message) => {
  const script = 'node .ci/collect.mjs "$GROUP" "$PREFIX" class'
  const { code, stderr } = await runScript(script, course.root, {
    GITHUB_API_URL: origin,
    TOKEN: 'classified',
    GROUP: group,
    PREFIX: prefix,
  })
  expect(stderr).toContain(message)
  expect(code).toBe(1)
})
