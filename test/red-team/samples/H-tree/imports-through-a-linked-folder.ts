/**
 * Imports the reference through a folder that is a link.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message shared is a symbolic link
 */
import path from 'node:path'
import { symlink, writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest, place }) => {
  await honest()
  await symlink(path.dirname(place('REFERENCE')), `${folder}/01-target/shared`)
  await writeFile(`${folder}/01-target/target.ts`, "export * from './shared/target.ts'\n")
}
export default build
