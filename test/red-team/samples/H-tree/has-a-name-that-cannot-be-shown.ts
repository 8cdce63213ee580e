/**
 * Is a folder whose name reverses what is read after it, and holds a line break.
 *
 * @tree
 * @outcome refused
 * @score 0
 * @kinds none
 * @message rename it
 */
import { rename } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await rename(folder, `${folder}\u202e\n::error::x`)
}
export default build
