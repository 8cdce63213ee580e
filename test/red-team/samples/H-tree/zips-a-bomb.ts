/**
 * Is an archive of kilobytes that unpacks to hundreds of megabytes.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds none
 * @message at most|times its size
 */
import { crc32, deflateRawSync } from 'node:zlib'
import { writeFile } from 'node:fs/promises'
import { zipOf } from '../../../grader/zip-of.ts'
import type { BuildTree } from '../../stage.ts'

const bytes = Buffer.alloc(200 * 1024 * 1024, ' ')
const packed = deflateRawSync(bytes, { level: 9 })

const build: BuildTree = async ({ folder }) => {
  await writeFile(`${folder}.zip`, zipOf([{ name: '01-target/target.ts', bytes: packed, method: 8, size: bytes.length, crc: crc32(bytes) }]))
}
export default build
