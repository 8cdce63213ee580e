/**
 * Imports a file whose name is a device on another system.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message con.ts cannot be used
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await writeFile(`${folder}/01-target/con.ts`, '')
  await writeFile(`${folder}/01-target/target.ts`, "import './con.ts'\nexport * from './honest.ts'\n")
}
export default build
