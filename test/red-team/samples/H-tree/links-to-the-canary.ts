/**
 * Hands in a link to a file of the grader's user in place of the exercise.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message symbolic link
 */
import { rm, symlink } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest, place }) => {
  await honest()
  await rm(`${folder}/01-target/target.ts`)
  await symlink(place('CANARY'), `${folder}/01-target/target.ts`)
}
export default build
