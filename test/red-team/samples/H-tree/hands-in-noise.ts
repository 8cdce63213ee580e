/**
 * Hands in bytes that are no text.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message is not UTF-8
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await writeFile(`${folder}/01-target/target.ts`, Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256)))
}
export default build
