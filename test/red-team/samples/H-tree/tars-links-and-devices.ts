/**
 * Is a compressed tar file with a hard link to a file outside.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message hard link
 */
import { gzipSync } from 'node:zlib'
import { writeFile } from 'node:fs/promises'
import { tarOf } from '../../../grader/tar-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, place }) => {
  const bytes = await tarOf([{ name: '01-target/target.ts', type: 'link', linkname: place('CANARY') }])
  await writeFile(`${folder}.tar.gz`, gzipSync(bytes))
}
export default build
