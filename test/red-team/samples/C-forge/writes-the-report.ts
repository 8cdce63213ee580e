/**
 * Writes results and feedback of its own where the grader is about to put them, as files, links and folders.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  const fs = process.getBuiltinModule('node:fs')
  const results = JSON.stringify({ schema: 'course-results/v1', submissions: [{ id: 'me', score: 18, maxScore: 18, exercises: [] }] })
  const ways = [
    () => fs.writeFileSync('%OUT%/results.json', results),
    () => fs.writeFileSync('%OUT%/results.json.part', results),
    () => fs.mkdirSync('%OUT%/results.json.part', { recursive: true }),
    () => fs.symlinkSync('/dev/null', '%OUT%/results.json'),
    () => fs.writeFileSync('%OUT%/feedback/C-forge--writes-the-report.md', '# 18 of 18 points'),
    () => fs.rmSync('%OUT%', { recursive: true }),
    () => fs.openSync('%OUT%/results.json', 'a'),
  ]
  for (const way of ways) {
    try {
      way()
    } catch {
      // Not writable.
    }
  }
  return -1
}
