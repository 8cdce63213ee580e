/**
 * Writes its points into its answers.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz unreadable
 * @quiz-message Unrecognized keys: "score", "questions"
 */
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ answer }) =>
  answer(JSON.stringify({ schema: 'course-answers/v1', quiz: '10-cost', answers: {}, score: 5, questions: [{ id: 'truth', credit: 1 }] }))
export default build
