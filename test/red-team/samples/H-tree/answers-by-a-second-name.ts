/**
 * Hands in a second name of a file outside as its answers: no link is followed, and the file is still another's.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz unreadable
 * @quiz-message hard link
 */
import { link, rm } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, answer, place }) => {
  await answer({})
  await rm(`${folder}/answers/10-cost.json`)
  await link(place('CANARY'), `${folder}/answers/10-cost.json`)
}
export default build
