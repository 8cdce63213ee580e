/**
 * Is a tar file with a device.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message device
 */
import { writeFile } from 'node:fs/promises'
import { tarOf } from '../../../grader/tar-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder }) => {
  await writeFile(`${folder}.tar`, await tarOf([{ name: '01-target/target.ts', type: 'character-device', devmajor: 1, devminor: 5 }]))
}
export default build
