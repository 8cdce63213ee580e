/**
 * Is an archive whose entry is packed by a method that nobody knows, and marked as encrypted.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message encrypted
 */
import { writeFile } from 'node:fs/promises'
import { zipOf } from '../../../grader/zip-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder }) => {
  await writeFile(`${folder}.zip`, zipOf([{ name: '01-target/target.ts', bytes: 'x', method: 77, flags: 1 }]))
}
export default build
