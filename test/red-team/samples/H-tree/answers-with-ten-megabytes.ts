/**
 * Hands in ten megabytes of answers, right ones among them.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz unreadable
 * @quiz-message bytes, at most 65536 are read
 */
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ answer }) => answer(JSON.stringify({ schema: 'course-answers/v1', quiz: '10-cost', answers: { truth: true, word: 'x'.repeat(10_000_000) } }))
export default build
