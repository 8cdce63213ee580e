/**
 * Hands in a link to a file outside as its answers.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz unreadable
 * @quiz-message ^answers/10-cost.json is a symbolic link
 */
import { rm, symlink } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, answer, place }) => {
  await answer({})
  await rm(`${folder}/answers/10-cost.json`)
  await symlink(place('CANARY'), `${folder}/answers/10-cost.json`)
}
export default build
