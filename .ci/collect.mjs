#!/usr/bin/env node
/**
 * node .ci/collect.mjs GROUP PREFIX FOLDER: clones the repositories of a GitHub organization, or the projects of a GitLab group, whose names begin with
 * PREFIX, each into a folder of its name. TOKEN may read them. The platform is the one whose CI this runs in: GITHUB_API_URL or CI_API_V4_URL
 * says where it is. One that cannot be cloned, or is too large, is named; the others are there.
 */
import { execFile } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const { CI_API_V4_URL: gitlab, GITHUB_API_URL: github = 'https://api.github.com', TOKEN: token } = process.env
const [group, prefix, folder] = process.argv.slice(2)
/** Clones made at a time. */
const lanes = 8
/** What one repository may take: a few bytes that git has packed can become more files than any disk holds. */
const limits = { files: 50_000, bytes: 512 * 2 ** 20, listing: 16 * 2 ** 20, minutes: 10 }

/** Where the list begins, and what its entries are called. */
const platform =
  gitlab === undefined
    ? { list: `${github}/orgs/${encodeURIComponent(group)}/repos?per_page=100`, name: 'name', url: 'clone_url', user: 'x-access-token' }
    : {
        list: `${gitlab}/groups/${encodeURIComponent(group)}/projects?include_subgroups=true&archived=false&order_by=path&per_page=100`,
        ...{ name: 'path', url: 'http_url_to_repo', user: 'oauth2' },
      }

function fail(message) {
  console.error(message)
  process.exit(1)
}

async function listAll() {
  const found = []
  for (let next = platform.list; next !== undefined; ) {
    const answer = await fetch(next, { headers: { authorization: `Bearer ${token}`, accept: 'application/json' } })
    if (!answer.ok) fail(`${group} cannot be listed: ${answer.status} ${answer.statusText}; check its name, and what the token may read`)
    const entries = await answer.json()
    for (const { [platform.name]: name, [platform.url]: url } of entries) if (name.startsWith(prefix)) found.push({ name, url })
    next = /<([^>]+)>; *rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]
    if (next !== undefined && new URL(next).origin !== new URL(platform.list).origin)
      fail(`${group} goes on at ${next}, which the token is not for`)
  }
  return found
}

/** Through the environment, where no other user of the machine sees the token, and no clone keeps it. */
function settingsFor(url) {
  const credentials = Buffer.from(`${platform.user}:${token}`).toString('base64')
  return {
    ...process.env,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${new URL('/', url)}.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}`,
    GIT_TERMINAL_PROMPT: '0',
    GIT_LFS_SKIP_SMUDGE: '1',
  }
}

async function clone(url, place) {
  const options = { env: settingsFor(url), timeout: limits.minutes * 60_000, maxBuffer: limits.listing }
  const git = (...args) => run('git', args, options)
  await git('clone', '--quiet', '--depth', '1', '--no-checkout', '--', url, place)
  const isEmpty = await git('-C', place, 'rev-parse', '--quiet', '--verify', 'HEAD').then(
    () => false,
    () => true,
  )
  if (isEmpty) return
  const { stdout } = await git('-C', place, 'ls-tree', '-r', '-z', '--format=%(objectsize)', 'HEAD').catch((error) => {
    throw error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER' ? new Error(`it holds far more than ${limits.files} files`) : error
  })
  const sizes = stdout.split('\0').map((size) => Number(size) || 0)
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  if (sizes.length > limits.files || bytes > limits.bytes)
    throw new Error(`it holds ${sizes.length} files of ${bytes} bytes: at most ${limits.files} of ${limits.bytes} are taken`)
  await git('-C', place, 'checkout', '--quiet', '--force')
}

/** What another has the name of, in a subgroup for instance, is nobody's: who is graded under a name must be certain. */
function whyNot(name, all) {
  if (!/^\w[\w.-]*$/.test(name)) return 'its name is no name of a folder'
  const same = all.filter((one) => one.name.toLowerCase() === name.toLowerCase())
  return same.length > 1 ? `${same.length} have this name: ${same.map(({ url }) => url).join(', ')}` : undefined
}

if (folder === undefined || !token) fail('expected TOKEN in the environment, and: node .ci/collect.mjs GROUP PREFIX FOLDER')
const found = await listAll()
if (found.length === 0) fail(`nothing in ${group} begins with "${prefix}": check both, and what the token may read`)
await mkdir(folder, { recursive: true })
let cloned = 0
const queue = found.values()
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (const { name, url } of queue) {
      const place = path.join(folder, name)
      const reason = whyNot(name, found)
      try {
        if (reason !== undefined) throw new Error(reason)
        await clone(url, place)
        cloned += 1
      } catch (error) {
        if (reason === undefined) await rm(place, { recursive: true, force: true })
        const [said] = String(error.stderr || error.message)
          .trim()
          .split('\n')
          .slice(-1)
        console.log(`${process.env.GITHUB_ACTIONS ? '::warning::' : ''}not cloned: ${JSON.stringify(name).slice(1, -1)} (${said})`)
      }
    }
  }),
)
console.log(`${found.length} repositories of ${group} begin with "${prefix}", ${cloned} are cloned`)
if (cloned === 0) process.exit(1)
