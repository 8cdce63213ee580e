/**
 * Is an archive that says it is small, and is not.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message of another size
 */
import { crc32, deflateRawSync } from 'node:zlib'
import { writeFile } from 'node:fs/promises'
import { zipOf } from '../../../grader/zip-of.ts'
import type { BuildTree } from '../../stage.ts'

const bytes = Buffer.alloc(50 * 1024 * 1024, ' ')
const packed = deflateRawSync(bytes, { level: 9 })

const build: BuildTree = async ({ folder }) => {
  await writeFile(`${folder}.zip`, zipOf([{ name: '01-target/target.ts', bytes: packed, method: 8, size: 100, crc: crc32(bytes.subarray(0, 100)) }]))
}
export default build
