/**
 * Hands in right answers in an encoding that would have to be guessed.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz unreadable
 * @quiz-message is not UTF-8
 */
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ answer }) => {
  const file = { schema: 'course-answers/v1', quiz: '10-cost', answers: { truth: true } }
  await answer(Buffer.from(`\ufeff${JSON.stringify(file)}`, 'utf16le'))
}
export default build
