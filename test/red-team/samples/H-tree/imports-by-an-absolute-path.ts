/**
 * Imports the hidden suite by its absolute path, and by a file address.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message absolute path
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest, place }) => {
  await honest()
  const suite = place('SUITE')
  await writeFile(`${folder}/01-target/target.ts`, `import '${suite}'\nimport 'file://${suite}'\nexport * from './honest.ts'\n`)
}
export default build
