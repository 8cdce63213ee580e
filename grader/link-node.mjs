/**
 * Runs after `npm ci`, with whatever Node npm runs on. Packages for five systems bring a program `node`; an npm before 11 removes the link to the
 * right one together with the packages of the others. Here it is made again, by npm itself.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { optionalDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const name = Object.keys(optionalDependencies).find((one) => /^node-/.test(one) && one.endsWith(system))
const link = path.join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

if (name !== undefined && existsSync(path.join(root, 'node_modules', name)) && !existsSync(link)) {
  execFileSync(process.execPath, [process.env.npm_execpath ?? 'npm', 'rebuild', name, '--ignore-scripts'], { cwd: root, stdio: 'ignore' })
  if (!existsSync(link)) {
    console.error(
      `npm has not linked ${name} as node_modules/.bin/node: install a newer npm (npm install --global npm), then type npm ci again`,
    )
    process.exit(1)
  }
}
