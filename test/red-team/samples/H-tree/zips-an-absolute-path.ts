/**
 * Is an archive with an entry at an absolute path.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message absolute path
 */
import { writeFile } from 'node:fs/promises'
import { zipOf } from '../../../grader/zip-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, place }) => {
  const bait = place('BAIT')
  await writeFile(`${folder}.zip`, zipOf([{ name: `${bait}/out.ts`, bytes: 'x' }]))
}
export default build
