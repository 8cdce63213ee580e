/**
 * Is an archive with two entries of one name: programs differ in which they keep.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message is there twice
 */
import { writeFile } from 'node:fs/promises'
import { zipOf } from '../../../grader/zip-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder }) => {
  await writeFile(`${folder}.zip`, zipOf([{ name: '01-target/target.ts', bytes: 'export const a = 1' }, { name: '01-target/target.ts', bytes: 'export const b = 1' }]))
}
export default build
