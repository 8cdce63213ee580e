/** An archive that cannot be read is told as one, and says nothing of any task. */
import { expect, test } from 'vitest'
import { outcomesList } from '../../../grader/reports/class-tables.ts'
import { renderFeedback } from '../../../grader/reports/feedback.ts'
import { learnersTable } from '../../../grader/reports/learners-table.ts'
import { renderScoreboard } from '../../../grader/reports/scoreboard.ts'
import { worstTask } from '../../../grader/reports/worst-task.ts'
import { classStatistics } from '../../../grader/scoring/class-statistics.ts'
import { sampleInput } from './formats/sample-input.ts'

const { course, results, gradebook } = sampleInput({}, 'none')
const [ada] = results.submissions
const unread = (ada === undefined ? [] : [ada]).map((one) => ({
  ...{ ...one, id: 'gus', isUnreadable: true, score: 0 },
  exercises: one.exercises.map((exercise) => ({
    ...{ ...exercise, outcome: 'unloadable' as const, message: 'the archive ends too early', score: 0 },
    tasks: exercise.tasks.map((task) => ({ ...task, score: 0, tests: [] })),
  })),
}))

test('the scoreboard has a mark of its own for it, beside that of a file that cannot be imported', () => {
  const board = renderScoreboard(course, { ...results, submissions: [...results.submissions, ...unread] })
  expect(board).toMatch(/^ {2}gus +arch +0 +18/m)
  expect(board).toMatch(/^ {2}carl +load +0 +18/m)
  expect(board).toContain('  arch: the archive cannot be read\n')
})

test('it is left out of the worst task', () => {
  const submissions = results.submissions.slice(0, 2)
  expect(worstTask({ ...results, submissions: [...submissions, ...unread] })).toEqual(worstTask({ ...results, submissions }))
})

test('the page counts archives and exercises apart', () => {
  const said = outcomesList(classStatistics({ submissions: [...results.submissions, ...unread] }))
  expect(said).toContain('<li>1 exercise: cannot be imported</li>')
  expect(said).toContain('<li>1 archive that cannot be read</li>')
})

test('feedback and the page say so, too', () => {
  const text = unread.map((one) => renderFeedback(course, one, 'none')).join('')
  expect(text).toContain('| unreadable: the archive cannot be read |')
  expect(text).not.toContain('cannot be imported')
  const rows = gradebook.rows.map((row) => ({ ...row, submission: unread[0] }))
  expect(learnersTable({ ...gradebook, rows }, course, results)).toContain('<abbr title="the archive cannot be read">archive</abbr>')
})
