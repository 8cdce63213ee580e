/**
 * Is an archive with a link to a file outside.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message symbolic link
 */
import { writeFile } from 'node:fs/promises'
import { zipOf } from '../../../grader/zip-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder }) => {
  await writeFile(`${folder}.zip`, zipOf([{ name: '01-target/target.ts', bytes: '/etc/passwd', mode: 0o120777 }]))
}
export default build
