/**
 * Answers questions by the names of what every object has, and one question.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz marked
 * @quiz-score 1
 * @quiz-message no question of this quiz is called "constructor", "toString", "hasOwnProperty"
 */
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ answer }) =>
  answer({ constructor: true, toString: true, hasOwnProperty: { call: true }, truth: true, pairs: { constructor: 'toString' }, several: ['length'] })
export default build
