/** From a bucket to a bucket, on a real S3 server on loopback. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { resultsSchema } from '../../../grader/scoring/results.ts'
import { type S3Server, s3Server } from '../bucket/s3-server.ts'
import { learnersCourse } from '../learners-course.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { zipOf } from '../zip-of.ts'
import { runCli } from './run-cli.ts'

let server: S3Server
let client: S3Client
let course: Awaited<ReturnType<typeof learnersCourse>>
beforeAll(async () => {
  server = await s3Server('course', 'reports')
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  client = new S3Client({ endpoint: server.endpoint, forcePathStyle: true, region: 'eu-central-1', credentials })
  course = await learnersCourse('01-service-models')
  const reference = await readFile(`${courseRoot}/solutions/01-service-models/service-models.ts`)
  await put('class/ada/service-models.ts', reference)
  await put('class/bea.zip', zipOf([{ name: 'service-models.ts', bytes: reference }]))
  await put('class/cat/service-models.ts', 'export {}\n')
  await put('class/con/service-models.ts', 'export {}\n')
})
beforeEach(() => server.open())
afterAll(async () => {
  client.destroy()
  await course[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

async function put(key: string, body: Uint8Array | string): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: 'course', Key: key, Body: body }))
}

async function textAt(key: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: 'reports', Key: key }))
  return (await Body?.transformToString()) ?? ''
}

async function keysBelow(prefix: string): Promise<string[]> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: 'reports', Prefix: prefix }))
  return Contents.map(({ Key = '' }) => Key.slice(prefix.length))
}

function run(folder: string, ...args: readonly string[]) {
  return runCli(['grade', ...args], { course: course.root, env: { ...server.env, INIT_CWD: folder } })
}

test('a class of one bucket is graded, and its reports go to another', async () => {
  await using folder = await temporaryFolder()
  const { code, stdout } = await run(
    folder.path,
    's3://course/class',
    '--out',
    's3://reports/first',
    '--report',
    'html',
    '--report',
    'gradescope',
  )
  expect(code).toBe(0)
  expect(stdout).toContain('s3://course/class: 3 objects')
  expect(stdout).toContain('written: s3://reports/first/results.json')
  expect((await keysBelow('first/')).sort()).toEqual([
    'feedback/ada.md',
    'feedback/bea.md',
    'feedback/cat.md',
    'gradescope/ada.json',
    'gradescope/bea.json',
    'gradescope/cat.json',
    'html.html',
    'results.json',
  ])
  const results = resultsSchema.parse(JSON.parse(await textAt('first/results.json')))
  expect(results.submissions.map(({ id, score }) => [id, score])).toEqual([
    ['ada', 18],
    ['bea', 18],
    ['cat', 0],
  ])
  expect(results.refused).toEqual([{ path: 's3://course/class/con/service-models.ts', message: 'the name is reserved on Windows' }])
  const { ContentType } = await client.send(new GetObjectCommand({ Bucket: 'reports', Key: 'first/html.html' }))
  expect(ContentType).toBe('text/html; charset=utf-8')
  expect(existsSync(folder.at('report/results.json'))).toBe(true)
  expect(existsSync(folder.at('report/fetched'))).toBe(false)
})

test('reports that cannot be sent are kept, and --resume sends them without grading anything again', async () => {
  await using folder = await temporaryFolder()
  server.closeAt(/^PUT \/reports\/second\/feedback/)
  const broken = await run(folder.path, 's3://course/class', '--out', 's3://reports/second')
  expect(broken.code).toBe(3)
  expect(broken.stderr).toMatch(
    /the reports cannot be sent to s3:\/\/reports\/second \(.*\): all of it is in report; the same command with --resume/,
  )
  expect(resultsSchema.parse(JSON.parse(await readFile(folder.at('report/results.json'), 'utf8'))).submissions).toHaveLength(3)
  server.open()
  expect(await keysBelow('second/')).toEqual([])
  const resumed = await run(folder.path, 's3://course/class', '--out', 's3://reports/second', '--resume')
  expect(resumed.code).toBe(0)
  expect(resumed.stdout).toContain('3 objects, 3 of them fetched before')
  expect(resumed.stdout).toContain('3 of 3 submissions were finished before')
  expect(await keysBelow('second/')).toContain('results.json')
})

test('a connection that breaks while the class is fetched costs nothing but the time', async () => {
  await using folder = await temporaryFolder()
  server.closeAt(/^GET \/course\/class\/cat/)
  const broken = await run(folder.path, 's3://course/class')
  expect(broken.code).toBe(3)
  expect(broken.stderr).toContain('what has come is kept: the same command goes on from there')
  expect(existsSync(folder.at('report/results.json'))).toBe(false)
  server.open()
  const again = await run(folder.path, 's3://course/class')
  expect(again.code).toBe(0)
  expect(again.stdout).toContain('s3://course/class: 3 objects')
  expect(existsSync(folder.at('report/fetched'))).toBe(false)
})

test('older results in the bucket are compared with first, and kept there', async () => {
  await using folder = await temporaryFolder()
  const args = ['s3://course/class', '--out', 's3://reports/third']
  await run(folder.path, ...args)
  const older = await textAt('third/results.json')
  const { code, stdout } = await run(folder.path, ...args, '--compare', 's3://reports/third/results.json')
  expect(code).toBe(0)
  const [kept = ''] = (await keysBelow('third/')).filter((name) => /^results\..+\.json$/.test(name))
  expect(stdout).toContain(`the older results are kept: s3://reports/third/${kept}`)
  expect(JSON.parse(await textAt(`third/${kept}`))).toEqual(JSON.parse(older))
})

test('what is wrong with a class in a bucket is told of the bucket', async () => {
  await using folder = await temporaryFolder()
  await put('odd/notes/readme.ts', 'export {}\n')
  const { code, stderr } = await run(folder.path, 's3://course/odd')
  expect(stderr).toContain('there is no submission in "s3://course/odd"')
  expect(code).toBe(2)
})

test.each([
  ['an address that is none', ['s3://Course/x'], {}, 'expected s3://bucket/prefix'],
  [
    'no keys',
    ['s3://course/class'],
    { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nowhere' },
    'there are no credentials',
  ],
  ['an endpoint that is none', ['s3://course/class', '--endpoint', 'localhost:9000'], {}, '--endpoint expects the address of a server'],
  ['an endpoint and no bucket', ['.', '--endpoint', 'http://127.0.0.1:1'], {}, '--endpoint is for s3:// paths'],
])('%s is told in a line, before anything is graded', async (_, args, env, message) => {
  await using folder = await temporaryFolder()
  const { code, stderr } = await runCli(['grade', ...args], { course: course.root, env: { ...server.env, INIT_CWD: folder.path, ...env } })
  expect(stderr).toContain(message)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(2)
})
