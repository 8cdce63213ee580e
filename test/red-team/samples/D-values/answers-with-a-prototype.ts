/**
 * Hides right answers, and a whole mark, behind names that stand for a prototype.
 *
 * @tree
 * @outcome graded
 * @score 16
 * @kinds none
 * @quiz unreadable
 * @quiz-message holds the name "__proto__"
 */
import type { BuildTree } from '../../stage.ts'

const build: BuildTree = async ({ answer }) =>
  answer(`{"schema": "course-answers/v1", "quiz": "10-cost", "answers": {"__proto__": {"truth": true, "credit": 1}}, "__proto__": {"score": 5}}`)
export default build
