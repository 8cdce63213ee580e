/**
 * Answers in commands of a CI, escape sequences, Markdown and HTML, wherever an answer or a name can stand.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz marked
 * @quiz-score 0
 * @quiz-message no question of this quiz is called
 */
import { writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, answer }) => {
  const text = '\n::error::forged\n##[error]forged ##vso[task.complete]\u001b[2J\n\n# forged\n<script>alert(1)</script> [a](javascript:x) | b |'
  await answer({ word: text, number: text, several: [text], pairs: { [text]: text }, truth: text, [text]: text })
  await writeFile(`${folder}/answers/::error::forged ##[error].json`, '{}')
}
export default build
