/**
 * Hands in a FIFO in place of the exercise: whoever opens it waits for ever.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message is a FIFO
 */
import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  await rm(`${folder}/01-target/target.ts`)
  execFileSync('mkfifo', [`${folder}/01-target/target.ts`])
}
export default build
