/**
 * Is a tar file with an entry that climbs out of its folder.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message \.\.
 */
import { writeFile } from 'node:fs/promises'
import { tarOf } from '../../../grader/tar-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, place }) => {
  await writeFile(`${folder}.tar`, await tarOf([{ name: `../../../../../..${place('BAIT')}/out.ts`, bytes: 'x' }]))
}
export default build
