/**
 * Imports a file whose name shows another ending than it has.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message \\u\{202e\}
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await writeFile(`${folder}/01-target/evil\u202est.ts`, '')
  await writeFile(`${folder}/01-target/target.ts`, "import './evil\u202est.ts'\nexport * from './honest.ts'\n")
}
export default build
