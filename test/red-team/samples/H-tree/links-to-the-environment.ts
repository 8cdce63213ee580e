/**
 * Imports a link to the environment of whatever process reads it.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message symbolic link
 */
import { symlink, writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await writeFile(`${folder}/01-target/target.ts`, "import text from './environment.json'\nexport const sum = () => text\n")
  await symlink('/proc/self/environ', `${folder}/01-target/environment.json`)
}
export default build
