/**
 * Is an honest archive of one folder, which counts like a folder.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { zipOf } from '../../../grader/zip-of.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest }) => {
  await honest()
  const read = (name: string) => readFile(`${folder}/${name}`)
  const names = ['01-target/target.ts', '01-target/honest.ts', '02-neighbour/neighbour.ts']
  const entries = await Promise.all(names.map(async (name) => ({ name: `work/${name}`, bytes: await read(name) })))
  await rm(folder, { recursive: true })
  await writeFile(`${folder}.zip`, zipOf(entries))
}
export default build
