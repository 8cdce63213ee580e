/**
 * Hands in answers to five thousand quizzes that do not exist, and right ones under a name that is nearly right.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz unreadable
 * @quiz-message ^and \d+ more files that are no answers
 */
import { rename, writeFile } from 'node:fs/promises'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ folder, answer }) => {
  await answer({ truth: true })
  await rename(`${folder}/answers/10-cost.json`, `${folder}/answers/Cost.JSON`)
  for (let index = 0; index < 5_000; index += 1) await writeFile(`${folder}/answers/quiz-${index}.json`, '{}')
}
export default build
