import { expect, test } from 'vitest'
import { readRoster } from '../../../grader/gradebook/roster.ts'

test('our own columns, in any order, with a byte order mark and CRLF', () => {
  const text = '\ufeffEmail,ID,Name,Section\r\nada@example.org,ada,"Lovelace, Ada",A\r\n\r\n'
  expect(readRoster(text, 'roster.csv')).toEqual([
    { id: 'ada', name: 'Lovelace, Ada', email: 'ada@example.org', section: 'A', canvasId: '', sisUserId: '', sisLoginId: '', idNumber: '' },
  ])
})

test('a gradebook that Canvas exported: its ID is Canvas’s, its second row holds points', () => {
  const text = `Student,ID,SIS User ID,SIS Login ID,Section,Project (4711)
    Points Possible,,,,,38
"Lovelace, Ada",11,s-ada,ada,A,
"Student, Test",99,,,A,
`
  expect(readRoster(text, 'canvas.csv')).toEqual([
    { id: 'ada', name: 'Lovelace, Ada', email: '', section: 'A', canvasId: '11', sisUserId: 's-ada', sisLoginId: 'ada', idNumber: '' },
  ])
})

test('participants of Moodle: first and last name, an id from the email', () => {
  const text = 'First name,Last name,ID number,Email address,Groups\nAda,Lovelace,1001,ada@example.org,A\n'
  expect(readRoster(text, 'moodle.csv')).toMatchObject([{ id: 'ada', name: 'Ada Lovelace', idNumber: '1001', section: 'A' }])
})

test('every row that cannot be used is told', () => {
  const text = 'id,name,email\nada,Ada,\n,Nobody,\nADA,Ada again,\n'
  expect(() => readRoster(text, 'roster.csv')).toThrow(
    'roster.csv is no roster that can be used:\n  line 3: expected an id, an email or a login, found none\n  line 4: "ADA" stands in line 2, too',
  )
  expect(() => readRoster('id,name\n', 'roster.csv')).toThrow('expected rows below the columns id, name, email, …; found none')
  expect(() => readRoster('id,name\n"ada', 'roster.csv')).toThrow(/^roster\.csv cannot be read as CSV \(.+\)$/)
})
