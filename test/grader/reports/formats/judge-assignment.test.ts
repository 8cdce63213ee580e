import { expect, test } from 'vitest'
import { judgeAssignment } from '../../../../grader/reports/formats/judge-assignment.ts'

const roster = { learners: [], assignments: ['Project 1 (4711)', 'Quiz (4712)'] }

test.each(['Project 1 (4711)', 'Quiz'])('%s is an assignment of the roster', (assignment) => {
  expect(judgeAssignment({ roster, assignment })).toEqual([])
})

test('without a name, or with one that Canvas does not know, it says what Canvas would do and which there are', () => {
  const has = '; the roster has Project 1 (4711), Quiz (4712)'
  expect(judgeAssignment({ roster, assignment: undefined })).toEqual([
    `canvas: without --assignment "Title (number)" Canvas makes a new assignment${has}`,
  ])
  expect(judgeAssignment({ roster, assignment: 'Projcet 1' })).toEqual([
    `canvas: Canvas makes a new assignment of "Projcet 1"${has}; did you mean Project 1 (4711)?`,
  ])
  expect(judgeAssignment({ roster, assignment: 'Weather (1)' })).toEqual([`canvas: Canvas makes a new assignment of "Weather (1)"${has}`])
})

test('a number goes before its title, as in Canvas', () => {
  expect(judgeAssignment({ roster, assignment: 'Project 1 (4712)' })).toEqual([
    'canvas: --assignment "Project 1 (4712)" has the number of Quiz (4712): Canvas writes to that one',
  ])
})

test('of a roster that is no export of Canvas nothing is known', () => {
  expect(judgeAssignment({ roster: { learners: [], assignments: undefined }, assignment: 'Project' })).toEqual([])
  expect(judgeAssignment({ roster: undefined, assignment: undefined })).toEqual([
    'canvas: without --assignment "Title (number)" Canvas makes a new assignment',
  ])
})
