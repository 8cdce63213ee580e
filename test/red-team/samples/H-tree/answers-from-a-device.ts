/**
 * Hands in a device that never ends in place of its answers, or a FIFO where only root may make devices.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz unreadable
 * @quiz-message is a (device|FIFO)
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, answer }) => {
  await answer({})
  const file = `${folder}/answers/10-cost.json`
  await rm(file)
  if (spawnSync('mknod', [file, 'c', '1', '5']).status !== 0) execFileSync('mkfifo', [file])
}
export default build
