import { expect, test } from 'vitest'
import { readRoster } from '../../../grader/gradebook/roster.ts'

const ada = {
  id: 'ada',
  name: 'Lovelace, Ada',
  email: '',
  section: 'A',
  canvasId: '11',
  sisUserId: 's-ada',
  sisLoginId: 'ada',
  idNumber: '',
}

test('its ID is Canvas’s, its second row holds points, and its test student is nobody', () => {
  const text = `Student,ID,SIS User ID,SIS Login ID,Section,Project (4711)
    Points Possible,,,,,38
"Lovelace, Ada",11,s-ada,ada,A,
"Student, Test",99,,,A,
`
  expect(readRoster(text, 'canvas.csv').learners).toEqual([ada])
})

test.each(['Manual Posting', 'Manual Posting (scores hidden from instructors)', 'Muted'])(
  'a row that says "%s" is about assignments',
  (said) => {
    const text = `Student,ID,SIS User ID,SIS Login ID,Section,Old (1),Project (4711),Final Score
,,,,,,${said},,,
    Points Possible,,,,,5,38,(read only)
"Lovelace, Ada",11,s-ada,ada,A,,,
`
    expect(readRoster(text, 'canvas.csv').learners).toEqual([ada])
  },
)

test.each(['LastName,FirstName', 'Last Name,First Name'])('names split as %s are put together as Canvas knows them', (names) => {
  const text = `${names},ID,SIS User ID,SIS Login ID,Section,Project (4711)
    Points Possible,,,,,,38
Lovelace,Ada,11,s-ada,ada,A,
Student,Test,99,,,A,
`
  expect(readRoster(text, 'canvas.csv').learners).toEqual([ada])
})

test('a setting of Canvas writes semicolons, and may leave out what the SIS calls a learner', () => {
  const text = '\ufeffStudent;ID;SIS Login ID;Section;Project (4711)\n    Points Possible;;;;38,0\nLovelace, Ada;11;ada;A;7,5\n'
  expect(readRoster(text, 'canvas.csv').learners).toEqual([{ ...ada, sisUserId: '' }])
})

test('learners stay when a spreadsheet has sorted them above the possible points', () => {
  const text = 'Student,ID,SIS User ID,SIS Login ID,Section\n"Lovelace, Ada",11,s-ada,ada,A\n    Points Possible,,,,\n'
  expect(readRoster(text, 'canvas.csv').learners).toEqual([ada])
})

test('a learner without any id is told', () => {
  const text = 'Student,ID,SIS Login ID,Section,P (1)\n    Points Possible,,,,38\n"Lovelace, Ada",,,A,\n'
  expect(() => readRoster(text, 'canvas.csv')).toThrow('canvas.csv: line 3: expected an id, an email or a login, found none')
})

test('assignments are what has a number, totals left out; another roster has none', () => {
  const text =
    'Student,ID,SIS Login ID,Section,Notes,Project (4711),Quiz, with cost (4712),Work Current Score (2026),Final Points\nA,1,a,B\n'
  const quoted = text.replace('Quiz, with cost (4712)', '"Quiz, with cost (4712)"')
  expect(readRoster(quoted, 'canvas.csv').assignments).toEqual(['Project (4711)', 'Quiz, with cost (4712)'])
  expect(readRoster('id,Project (4711)\nada,\n', 'roster.csv').assignments).toBeUndefined()
})
