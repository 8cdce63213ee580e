/**
 * Is an archive with an entry that climbs out of its folder.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message \.\.
 */
import { writeFile } from 'node:fs/promises'
import { zipOf } from '../../../grader/zip-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, place }) => {
  const bait = place('BAIT')
  await writeFile(`${folder}.zip`, zipOf([{ name: '01-target/target.ts', bytes: '' }, { name: `../../../../../..${bait}/out.ts`, bytes: 'x' }]))
}
export default build
