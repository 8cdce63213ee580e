/**
 * Imports a second name of a file outside: no link is followed, and the file is still another's.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message hard link
 */
import { link, writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest, place }) => {
  await honest()
  await link(place('CANARY'), `${folder}/01-target/canary.ts`)
  await writeFile(`${folder}/01-target/target.ts`, "export * from './canary.ts'\n")
}
export default build
