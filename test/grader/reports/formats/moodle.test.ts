import { expect, test } from 'vitest'
import type { Learner } from '../../../../grader/gradebook/roster.ts'
import { moodle } from '../../../../grader/reports/formats/moodle.ts'
import { roster } from './sample-input.ts'

const judge = (learners?: readonly Learner[]) => () =>
  moodle.judge?.({ roster: learners === undefined ? undefined : { learners, assignments: undefined }, assignment: undefined })

test('without a roster it is refused before anything is graded', () => {
  expect(judge()).toThrow(/^moodle expects --roster FILE/)
  expect(judge(roster)()).toEqual([])
})

test('so it is with a roster in which nobody has what Moodle knows them by', () => {
  const poor = roster.map((learner) => ({ ...learner, email: '', idNumber: '' }))
  expect(judge(poor)).toThrow(/^moodle expects an email or an id_number in the roster/)
  expect(judge([...poor, ...roster.slice(0, 1)])()).toEqual([])
})
