/**
 * Hands in answers nested as deep as their size allows: whoever walks them step by step runs out of stack.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz unreadable
 * @quiz-message is nested deeper than 8 levels
 */
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ answer }) => answer(`{"answers": ${'['.repeat(30_000)}${']'.repeat(30_000)}}`)
export default build
