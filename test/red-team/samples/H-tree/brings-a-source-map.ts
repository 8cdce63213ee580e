/**
 * Says by a source map of its own that its errors come from files outside, with escapes and tags in their names.
 *
 * @tree
 * @outcome graded
 * @score 12
 * @kinds threw
 * @message threw Error: mapped
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, honest, place }) => {
  await honest()
  const map = {
    version: 3,
    sources: [place('CANARY'), '\u001b[31m<script>../../x.ts'],
    sourcesContent: ['<img src=x onerror=alert(1)>\u001b]0;title\u0007', '::error::x'],
    names: [],
    mappings: 'AAAA;ACAA;AAAA;AAAA;AAAA',
  }
  const code = "export { addPages, askEach, classify, describe } from './honest.ts'\nexport function sum() {\n  throw new Error('mapped')\n}\n"
  const comment = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}\n`
  await writeFile(`${folder}/01-target/target.ts`, code + comment)
}
export default build
