/**
 * Imports one of two files whose names differ only in case: on other systems they are one.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message differ only in case
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await writeFile(`${folder}/01-target/Part.ts`, '')
  await writeFile(`${folder}/01-target/part.ts`, '')
  await writeFile(`${folder}/01-target/target.ts`, "import './part.ts'\nexport * from './honest.ts'\n")
}
export default build
