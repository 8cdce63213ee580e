/**
 * Hands in a FIFO in place of its answers: whoever opens it waits for ever.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz unreadable
 * @quiz-message is a FIFO
 */
import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, answer }) => {
  await answer({})
  await rm(`${folder}/answers/10-cost.json`)
  execFileSync('mkfifo', [`${folder}/answers/10-cost.json`])
}
export default build
