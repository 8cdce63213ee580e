/**
 * Is a compressed tar file that unpacks to a thousand times its size, in a file that nobody asks for.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message times its size
 */
import { gzipSync } from 'node:zlib'
import { writeFile } from 'node:fs/promises'
import { tarOf } from '../../../grader/tar-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder }) => {
  const bytes = await tarOf([{ name: 'picture.png', bytes: Buffer.alloc(100 * 1024 * 1024) }, { name: '01-target/target.ts', bytes: '' }])
  await writeFile(`${folder}.tgz`, gzipSync(bytes, { level: 9 }))
}
export default build
