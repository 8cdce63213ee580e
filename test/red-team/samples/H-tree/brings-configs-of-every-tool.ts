/**
 * Brings the files by which tools run code or connect when they start beside them: each would write to the bait or connect.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest, place }) => {
  await honest()
  const run = `require('node:fs').writeFileSync('${place('BAIT')}/run', 'x')\nmodule.exports = {}\n`
  const start = `import { writeFileSync } from 'node:fs'\nwriteFileSync('${place('BAIT')}/run', 'x')\nexport default {}\n`
  const files: Record<string, string> = {
    'postcss.config.cjs': run,
    '.postcssrc.js': run,
    'vite.config.ts': start,
    'vitest.config.ts': start,
    'vitest.workspace.ts': start,
    'esbuild.config.mjs': start,
    'babel.config.cjs': run,
    '.env': `NODE_OPTIONS=--require=${place('CANARY')}\n`,
    '.npmrc': `registry=http://127.0.0.1:${place('PORT')}/\n`,
    'tsconfig.json': `{ "extends": "${place('CANARY')}", "compilerOptions": { "paths": { "*": ["${place('BAIT')}/*"] } } }`,
    'package.json': `{ "type": "commonjs", "imports": { "#suite": "./honest.js" }, "scripts": { "prepare": "touch ${place('BAIT')}/run" }, "browser": {} }`,
  }
  for (const [name, text] of Object.entries(files)) {
    for (const place of ['', '01-target/']) await writeFile(`${folder}/${place}${name}`, text)
  }
}
export default build
