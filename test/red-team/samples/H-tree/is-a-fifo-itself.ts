/**
 * Is a FIFO, in the class folder.
 *
 * @tree
 * @outcome refused
 * @score 0
 * @kinds none
 * @message FIFO
 */
import { execFileSync } from 'node:child_process'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder }) => {
  execFileSync('mkfifo', [folder])
}
export default build
