/**
 * Hands in a file of ten megabytes.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message target.ts has \d+ bytes, at most
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await writeFile(`${folder}/01-target/target.ts`, `export const text = '${'x'.repeat(10_000_000)}'\n`)
}
export default build
