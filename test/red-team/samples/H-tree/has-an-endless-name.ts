/**
 * Is a folder whose name leaves no room for the ending of a report.
 *
 * @tree
 * @outcome refused
 * @score 0
 * @kinds none
 * @message at most \d+ are possible
 */
import { rename } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await rename(folder, `${folder}${'x'.repeat(200)}`)
}
export default build
