/**
 * Imports a device that never ends, or a FIFO where only root may make devices.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message is a (device|FIFO)
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  const zero = `${folder}/01-target/zero.ts`
  await writeFile(`${folder}/01-target/target.ts`, "export * from './zero.ts'\n")
  const made = spawnSync('mknod', [zero, 'c', '1', '5'])
  if (made.status !== 0) execFileSync('mkfifo', [zero])
}
export default build
