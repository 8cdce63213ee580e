/**
 * Picks every option, most of them many times, and pairs everything with everything that it can.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz marked
 * @quiz-score 0.33
 */
import { optionId } from '../../../../grader/quiz/option-id.ts'
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ answer }) => {
  const ids = ['one', 'two', 'three', 'four'].map(optionId)
  const pairs = Object.fromEntries(['a', 'b', 'c'].map((left) => [optionId(left), optionId('A')]))
  await answer({ several: Array.from({ length: 400 }, () => ids).flat(), pairs, truth: [true, false], number: '42 13', word: 'word sentence' })
}
export default build
