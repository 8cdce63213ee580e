/**
 * Brings a package in node_modules that would answer for it, under the name of one that the exercise allows.
 *
 * @tree
 * @outcome graded
 * @score 12
 * @kinds threw
 * @message is not a function
 */
import { mkdir, writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  for (const place of ['', '01-target/']) {
    await mkdir(`${folder}/${place}node_modules/zod`, { recursive: true })
    await writeFile(`${folder}/${place}node_modules/zod/package.json`, '{ "name": "zod", "type": "module", "main": "index.js" }')
    await writeFile(`${folder}/${place}node_modules/zod/index.js`, 'export const z = { answer: (numbers) => numbers.reduce((a, b) => a + b, 0) }')
  }
  const text = "import { z } from 'zod'\nexport { addPages, askEach, classify, describe } from './honest.ts'\nexport const sum = (numbers) => z.answer(numbers)\n"
  await writeFile(`${folder}/01-target/target.ts`, text)
}
export default build
