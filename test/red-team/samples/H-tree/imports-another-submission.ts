/**
 * Imports the work of an honest neighbour by a path that leads out and in again.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message leaves the submission
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await writeFile(`${folder}/01-target/target.ts`, "export * from '../../honest-00/01-target/target.ts'\n")
}
export default build
