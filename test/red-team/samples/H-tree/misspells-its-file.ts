/**
 * Hands in a right file under a name that differs in case: it is missing, and the message says which file is there.
 *
 * @tree
 * @outcome missing
 * @score 0
 * @kinds none
 * @message Target.ts
 */
import { rename } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await rename(`${folder}/01-target/target.ts`, `${folder}/01-target/Target.ts`)
}
export default build
