#!/usr/bin/env node
/**
 * node .ci/collect.mjs GROUP PREFIX FOLDER: clones the repositories of a GitHub organization, or the projects of a GitLab group, whose names begin with
 * PREFIX, each into a folder of its name. TOKEN may read them. The platform is the one whose CI this runs in: GITHUB_API_URL or CI_API_V4_URL
 * says where it is. One that cannot be cloned is named; the others are there.
 */
import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const { CI_API_V4_URL: gitlab, GITHUB_API_URL: github = 'https://api.github.com', TOKEN: token } = process.env
const [group, prefix, folder] = process.argv.slice(2)
/** Clones made at a time. */
const lanes = 8

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

if (folder === undefined || !token) fail('expected TOKEN in the environment, and: node .ci/collect.mjs GROUP PREFIX FOLDER')
const found = await listAll()
if (found.length === 0) fail(`nothing in ${group} begins with "${prefix}": check both, and what the token may read`)
await mkdir(folder, { recursive: true })
let cloned = 0
const queue = found.values()
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (const { name, url } of queue) {
      try {
        await run('git', ['clone', '--quiet', '--depth', '1', '--', url, path.join(folder, name)], { env: settingsFor(url) })
        cloned += 1
      } catch (error) {
        const [reason] = String(error.stderr ?? error)
          .trim()
          .split('\n')
          .slice(-1)
        console.log(`${process.env.GITHUB_ACTIONS ? '::warning::' : ''}not cloned: ${name} (${reason})`)
      }
    }
  }),
)
console.log(`${found.length} repositories of ${group} begin with "${prefix}", ${cloned} are cloned`)
if (cloned === 0) process.exit(1)
