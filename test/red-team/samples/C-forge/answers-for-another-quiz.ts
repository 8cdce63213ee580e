/**
 * Hands in right answers that call themselves answers to another quiz.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz unreadable
 * @quiz-message says that it answers the quiz "final", expected "10-cost"
 */
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ answer }) => answer(JSON.stringify({ schema: 'course-answers/v1', quiz: 'final', answers: { truth: true, word: 'word' } }))
export default build
