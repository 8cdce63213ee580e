/** Against a real S3 server on loopback, over a line that breaks. */
import { readFile } from 'node:fs/promises'
import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BucketAddress } from '../../../grader/bucket/bucket-address.ts'
import { fetchClass } from '../../../grader/bucket/fetch-class.ts'
import { openClient } from '../../../grader/bucket/open-client.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { type S3Server, s3Server } from './s3-server.ts'

let server: S3Server
let address: BucketAddress
let number = 0
beforeAll(async () => {
  server = await s3Server('course')
  Object.assign(process.env, server.env)
})
beforeEach(() => {
  server.open()
  number += 1
  address = { bucket: 'course', key: `class-${number}` }
})
afterAll(() => server[Symbol.asyncDispose]())

const silent = () => undefined

async function openOne(idleMs?: number): Promise<S3Client & Disposable> {
  const client = await openClient({ endpoint: server.endpoint, region: undefined, ...(idleMs === undefined ? {} : { idleMs }) })
  return Object.assign(client, { [Symbol.dispose]: () => client.destroy() })
}

async function put(client: S3Client, objects: Readonly<Record<string, string>>): Promise<void> {
  for (const [Key, Body] of Object.entries(objects))
    await client.send(new PutObjectCommand({ Bucket: 'course', Key: Key.replace('class/', `${address.key}/`), Body }))
}

function gets(): number {
  return server.requests.filter((request) => request.startsWith(`GET /course/${address.key}/`)).length
}

test('a class of a bucket becomes a folder of that name', async () => {
  await using folder = await temporaryFolder()
  using client = await openOne()
  await put(client, { 'class/ada/x.ts': 'ada', 'class/bea smith/ü.ts': 'bea', 'classes/other.ts': 'other', 'class/ada/me.png': 'no' })
  const shown: string[] = []
  const fetched = await fetchClass(client, address, folder.path, (done, all) => shown.push(`${done}/${all}`))
  expect(fetched).toMatchObject({ left: [], objects: 2, kept: 0, place: expect.stringMatching(/class-1$/) })
  expect(await readFile(`${fetched.place}/ada/x.ts`, 'utf8')).toBe('ada')
  expect(await readFile(`${fetched.place}/bea smith/ü.ts`, 'utf8')).toBe('bea')
  expect(shown).toEqual(['1/2', '2/2'])
})

test('more objects than one list holds are all fetched', async () => {
  await using folder = await temporaryFolder()
  using client = await openOne()
  await put(client, Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`class/${index}/x.ts`, 'x'])))
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) =>
        next(commandName === 'ListObjectsV2Command' ? { ...args, input: { ...args.input, MaxKeys: 3 } } : args),
    { step: 'initialize' },
  )
  const { objects } = await fetchClass(client, address, folder.path, silent)
  expect(objects).toBe(7)
  expect(server.requests.filter((request) => request.includes('continuation-token'))).toHaveLength(2)
})

test('a download in a bucket is fetched as the file that it is', async () => {
  await using folder = await temporaryFolder()
  using client = await openOne()
  await put(client, { 'class/submissions.zip': 'PK' })
  const { place } = await fetchClass(client, { ...address, key: `${address.key}/submissions.zip` }, folder.path, silent)
  expect(place).toMatch(/submissions\.zip$/)
  expect(await readFile(place, 'utf8')).toBe('PK')
})

test('where the connection breaks in the middle of an object, the rest alone is asked for', async () => {
  await using folder = await temporaryFolder()
  const text = Array.from({ length: 100_000 }, (_, number) => `line ${number}\n`).join('')
  {
    using client = await openOne()
    await put(client, { 'class/ada/x.ts': text })
  }
  using client = await openOne()
  const ranges: (string | undefined)[] = []
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'GetObjectCommand' && 'Range' in args.input) ranges.push(args.input.Range)
        return next(args)
      },
    { step: 'initialize' },
  )
  server.cutNext(500_000, 900_000)
  const { place } = await fetchClass(client, address, folder.path, silent)
  expect(await readFile(`${place}/ada/x.ts`, 'utf8')).toBe(text)
  expect(ranges.length).toBeGreaterThan(0)
  expect(ranges.every((range) => range !== undefined && /^bytes=[1-9]\d+-/.test(range))).toBe(true)
})

test('a server that falls silent is not waited for', async () => {
  await using folder = await temporaryFolder()
  using client = await openOne(50)
  await put(client, { 'class/ada/x.ts': 'ada' })
  server.silence()
  await expect(fetchClass(client, address, folder.path, silent)).rejects.toThrow(/^s3:\/\/course\/class-\d+ cannot be read: /)
})

test('what has come stays when the server is gone, and is not fetched again; what was changed or removed since is seen', async () => {
  await using folder = await temporaryFolder()
  using client = await openOne()
  const names = Array.from({ length: 20 }, (_, number) => `class/learner-${String(number).padStart(2, '0')}/x.ts`)
  await put(client, Object.fromEntries(names.map((name) => [name, name])))
  server.closeAt(/learner-15/)
  await expect(fetchClass(client, address, folder.path, silent)).rejects.toThrow(
    /fetching broke off after \d+ of 20 objects \(.*\); what has come is kept: the same command goes on from there/,
  )
  server.open()
  await put(client, { 'class/learner-00/x.ts': 'changed' })
  const before = gets()
  const second = await fetchClass(client, address, folder.path, silent)
  expect(second.kept).toBeGreaterThan(0)
  expect(gets() - before).toBe(20 - second.kept)
  expect(await readFile(`${second.place}/learner-00/x.ts`, 'utf8')).toBe('changed')
  expect(await readFile(`${second.place}/learner-19/x.ts`, 'utf8')).toBe(names[19])
})

test('what is no longer in the bucket is in the folder no longer', async () => {
  await using folder = await temporaryFolder()
  using client = await openOne()
  await put(client, { 'class/ada/x.ts': 'ada' })
  const { place } = await fetchClass(client, address, folder.path, silent)
  await folder.put({ [`${place.slice(folder.path.length + 1)}/bea/x.ts`]: 'gone since' })
  await fetchClass(client, address, folder.path, silent)
  await expect(readFile(`${place}/bea/x.ts`)).rejects.toThrow('ENOENT')
  expect(await readFile(`${place}/ada/x.ts`, 'utf8')).toBe('ada')
})

/** Before each object is asked for, as somebody may who can write there. */
function beforeGet(client: S3Client, act: (key: string) => Promise<void>): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'GetObjectCommand' && 'Key' in args.input) await act(String(args.input.Key))
        return next(args)
      },
    { step: 'initialize' },
  )
}

test('an object of the name that an unfinished file might have costs nobody else', async () => {
  await using folder = await temporaryFolder()
  using client = await openOne()
  await put(client, { 'class/ada/x.ts': 'ada', 'class/eve/x.ts': 'eve', 'class/eve/x.ts.part/y.ts': 'eve' })
  const { place, objects } = await fetchClass(client, address, folder.path, silent)
  expect(objects).toBe(3)
  expect(await readFile(`${place}/ada/x.ts`, 'utf8')).toBe('ada')
  expect(await readFile(`${place}/eve/x.ts.part/y.ts`, 'utf8')).toBe('eve')
})

test('an object that is gone, or another each time it is asked for, is left and told, and costs nobody else', async () => {
  await using folder = await temporaryFolder()
  using client = await openOne()
  using other = await openOne()
  await put(client, { 'class/ada/x.ts': 'ada', 'class/eve/x.ts': 'eve', 'class/mal/x.ts': 'mal' })
  let version = 0
  beforeGet(client, async (key) => {
    version += 1
    if (key.includes('eve')) await other.send(new PutObjectCommand({ Bucket: 'course', Key: key, Body: `version ${version}` }))
    if (key.includes('mal')) await other.send(new DeleteObjectCommand({ Bucket: 'course', Key: key }))
  })
  const { place, objects, left } = await fetchClass(client, address, folder.path, silent)
  expect(objects).toBe(1)
  expect(await readFile(`${place}/ada/x.ts`, 'utf8')).toBe('ada')
  expect(left).toEqual([
    { name: 'eve/x.ts', why: expect.stringContaining('it changed while it was fetched') },
    { name: 'mal/x.ts', why: expect.stringContaining('there is no such object') },
  ])
})

test('an object that is replaced once is fetched as it is now', async () => {
  await using folder = await temporaryFolder()
  using client = await openOne()
  using other = await openOne()
  await put(client, { 'class/ada/x.ts': 'early' })
  let isReplaced = false
  beforeGet(client, async (key) => {
    if (!isReplaced) await other.send(new PutObjectCommand({ Bucket: 'course', Key: key, Body: 'at the last minute' }))
    isReplaced = true
  })
  const { place, left } = await fetchClass(client, address, folder.path, silent)
  expect(left).toEqual([])
  expect(await readFile(`${place}/ada/x.ts`, 'utf8')).toBe('at the last minute')
  expect((await fetchClass(client, address, folder.path, silent)).kept).toBe(1)
})

test.each([
  ['s3://nowhere: no such bucket', { bucket: 'nowhere', key: '' }, 'there is no such bucket'],
  ['an empty prefix', { bucket: 'course', key: 'empty' }, 'there is nothing at s3://course/empty'],
  ['an archive that is not there', { bucket: 'course', key: 'none.zip' }, 'there is no such object'],
  ['nothing but pictures', { bucket: 'course', key: 'pictures' }, 'no object there is a source file or an archive'],
])('%s is a mistake of whoever typed it, told in words', async (_, wrong, message) => {
  await using folder = await temporaryFolder()
  using client = await openOne()
  await put(client, { 'pictures/a.png': 'x' })
  await expect(fetchClass(client, wrong, folder.path, silent)).rejects.toMatchObject({
    message: expect.stringContaining(message),
    exitCode: 2,
  })
})

test('an unknown key is told as such', async () => {
  await using folder = await temporaryFolder()
  process.env.AWS_ACCESS_KEY_ID = 'SOMEBODY'
  using client = await openOne()
  Object.assign(process.env, server.env)
  await expect(fetchClass(client, address, folder.path, silent)).rejects.toThrow('the server does not know the access key')
})
