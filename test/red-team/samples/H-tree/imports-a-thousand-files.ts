/**
 * Imports a thousand files of its own.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message more than 50 files
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  const names = Array.from({ length: 1_000 }, (_, index) => `part-${index}.ts`)
  for (const name of names) await writeFile(`${folder}/01-target/${name}`, '')
  await writeFile(`${folder}/01-target/target.ts`, [...names, 'honest.ts'].map((name) => `export * from './${name}'\n`).join(''))
}
export default build
