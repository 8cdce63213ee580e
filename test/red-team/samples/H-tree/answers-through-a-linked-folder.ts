/**
 * Hands in a link in the place of the folder of answers.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz absent
 * @quiz-message ^"answers" is a symbolic link: hand in a folder
 */
import { symlink } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest, place }) => {
  await honest()
  await symlink(place('BAIT'), `${folder}/answers`)
}
export default build
