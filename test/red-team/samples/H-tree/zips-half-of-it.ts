/**
 * Is an archive that ends in the middle.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message zip file
 */
import { writeFile } from 'node:fs/promises'
import { zipOf } from '../../../grader/zip-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder }) => {
  const whole = zipOf([{ name: '01-target/target.ts', bytes: 'export const sum = 1' }])
  await writeFile(`${folder}.zip`, whole.subarray(0, whole.length - 30))
}
export default build
