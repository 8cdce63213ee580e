/**
 * Is a link to another folder, in the class folder.
 *
 * @tree
 * @outcome refused
 * @score 0
 * @kinds none
 * @message link
 */
import { symlink } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, place }) => {
  await symlink(place('BAIT'), folder)
}
export default build
