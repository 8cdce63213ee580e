/**
 * Hands in a right solution in an encoding that would have to be guessed.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message UTF-8
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await writeFile(`${folder}/01-target/target.ts`, Buffer.from("\ufeffexport * from './honest.ts'\n", 'utf16le'))
}
export default build
