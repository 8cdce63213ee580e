import { expect, test } from 'vitest'
import { describeLateness, lateIds } from '../../../grader/reports/lateness.ts'
import { learnersTable } from '../../../grader/reports/learners-table.ts'
import { renderScoreboard } from '../../../grader/reports/scoreboard.ts'
import { sampleInput } from './formats/sample-input.ts'

const due = '2026-11-25T10:00:00Z'
const late = sampleInput({ due })

test('whoever is late has the word beside the total, with its meaning below', () => {
  const lines = renderScoreboard(late.course, late.results, lateIds(late.gradebook)).split('\n')
  expect(lines.filter((line) => line.endsWith(' late') || line.includes(' late '))).toEqual([
    expect.stringMatching(/^ {2}bea .* 1 {2}18 {2}late$/),
    '  late: handed in late; the points here are those before any late rule',
  ])
})

test('where nobody is late, the scoreboard is as it always was', () => {
  const { course, results, gradebook } = sampleInput()
  expect(renderScoreboard(course, results, lateIds(gradebook))).toBe(renderScoreboard(course, results))
  expect(describeLateness(gradebook, sampleInput().policy, 'course.config.ts')).toBeUndefined()
})

test('the page has the word in the row of whoever is late', () => {
  const rows = learnersTable(late.gradebook, late.course, late.results).match(/<tr>.*?<\/tr>/gs) ?? []
  expect(rows.filter((row) => row.includes('late</strong>')).map((row) => row.includes('bea'))).toEqual([true])
})

test('what lateness costs is told, and that it costs nothing without a rule', () => {
  expect(describeLateness(late.gradebook, late.policy, 'course.config.ts')).toBe(
    '1 late; course.config.ts has no late rule: no points are taken off',
  )
  const strict = sampleInput({ due, late: { percentPerDay: 50 } })
  expect(describeLateness(strict.gradebook, strict.policy, 'mine.ts')).toBe('1 late; the late rule of mine.ts takes 0.5 points off')
})

test('somebody whom the roster does not know is late, too', () => {
  expect([
    ...lateIds(
      sampleInput(
        { due },
        late.gradebook.rows.slice(0, 1).map(({ learner }) => learner),
      ).gradebook,
    ),
  ]).toEqual(['bea'])
})
