/**
 * Is an archive whose entries climb out on systems that write paths the other way.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message backslash
 */
import { writeFile } from 'node:fs/promises'
import { zipOf } from '../../../grader/zip-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder }) => {
  await writeFile(`${folder}.zip`, zipOf([{ name: '..\\..\\out.ts', bytes: 'x' }]))
}
export default build
