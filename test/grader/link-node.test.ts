/** What npm does after it has installed, with an npm that loses the link to the pinned Node. */
import { execFile } from 'node:child_process'
import { cp, realpath } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { courseRoot } from '../../grader/content/paths.ts'
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts'

const run = promisify(execFile)
const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

async function installed(folder: TemporaryFolder, packageJson: object): Promise<void> {
  await folder.put({
    'package.json': JSON.stringify({
      name: 'course',
      version: '1.0.0',
      optionalDependencies: { [name]: '1.0.0', 'node-other-system': '1.0.0' },
    }),
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', ...packageJson }),
    [`node_modules/${name}/bin/node`]: '#!/bin/sh\necho pinned\n',
  })
  await cp(path.join(courseRoot, 'grader/link-node.mjs'), folder.at('grader/link-node.mjs'))
}

/** npm says where it lies to the scripts that it runs; without it, the one on the path is looked for. */
async function afterInstall(folder: TemporaryFolder): Promise<void> {
  const npm = process.env.npm_execpath ?? (await realpath((await run('which', ['npm'])).stdout.trim()))
  await run(process.execPath, [folder.at('grader/link-node.mjs')], { env: { ...process.env, npm_execpath: npm }, cwd: '/' })
}

test('a lost link to the pinned Node is made again', async () => {
  await using folder = await temporaryFolder()
  await installed(folder, { bin: { node: 'bin/node' } })
  await afterInstall(folder)
  const { stdout } = await run(folder.at('node_modules/.bin/node'))
  expect(stdout).toBe('pinned\n')
})

test('where it cannot be made, it says what to do', async () => {
  await using folder = await temporaryFolder()
  await installed(folder, {})
  await expect(afterInstall(folder)).rejects.toThrow('install a newer npm (npm install --global npm), then type npm ci again')
})

test('a link that is there is left alone', async () => {
  await using folder = await temporaryFolder()
  await installed(folder, { bin: { node: 'bin/node' } })
  await folder.put({ 'node_modules/.bin/node': 'as it was' })
  await afterInstall(folder)
  await expect(run('cat', [folder.at('node_modules/.bin/node')])).resolves.toMatchObject({ stdout: 'as it was' })
})
