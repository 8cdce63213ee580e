import { expect, test } from 'vitest'
import { readRoster } from '../../../grader/gradebook/roster.ts'

const learnersOf = (text: string, file = 'roster.csv') => readRoster(text, file).learners

test('our own columns, in any order, with a byte order mark and CRLF', () => {
  const text = '\ufeffEmail,ID,Name,Section\r\nada@example.org,ada,"Lovelace, Ada",A\r\n\r\n'
  expect(learnersOf(text)).toEqual([
    { id: 'ada', name: 'Lovelace, Ada', email: 'ada@example.org', section: 'A', canvasId: '', sisUserId: '', sisLoginId: '', idNumber: '' },
  ])
})

test.each([
  ['semicolons', '\ufeff"id";name;email\r\nada;Lovelace, Ada, Countess;ada@example.org\r\n'],
  ['tabs', '\ufeff"id"\tname\temail\nada\t"Lovelace, Ada, Countess"\tada@example.org\n'],
  ['commas, though a column is called by a semicolon', 'id,name,a;b;c;d;e,email\nada,"Lovelace, Ada, Countess",1;2;3;4,ada@example.org\n'],
])('cells between %s', (_, text) => {
  expect(learnersOf(text)).toMatchObject([{ id: 'ada', name: 'Lovelace, Ada, Countess', email: 'ada@example.org' }])
})

test('participants of Moodle: first and last name, an id from the email', () => {
  const text = 'First name,Last name,ID number,Email address,Groups\nAda,Lovelace,1001,ada@example.org,A\n'
  expect(learnersOf(text)).toMatchObject([{ id: 'ada', name: 'Ada Lovelace', idNumber: '1001', section: 'A' }])
})

test.each([
  'Vorname,Nachname,ID-Nummer,E-Mail-Adresse,Gruppen',
  'Prénom,Nom de famille,Numéro d’identification,Adresse de courriel,Groupes',
  'Nombre,Apellido(s),Número de ID,Dirección de correo,Grupos',
])('Moodle in another language: %s', (head) => {
  expect(learnersOf(`${head}\nAda,Lovelace,1001,ada@example.org,A\n`)).toMatchObject([
    { id: 'ada', name: 'Ada Lovelace', email: 'ada@example.org', idNumber: '1001', section: 'A' },
  ])
})

test('of two columns for one field the other one serves where the first is empty', () => {
  expect(learnersOf('id,username\nada,a1\n,b2\n').map(({ id }) => id)).toEqual(['ada', 'b2'])
})

test('columns by which nobody can be told are named, once, beside those that are expected', () => {
  expect(() => learnersOf('student;points\nAda;1\nBea;2\n', 'bad.csv')).toThrow(
    /^bad\.csv: expected one of the columns id, email, id_number, .+; its first line has "student", "points"$/,
  )
  expect(() => learnersOf('')).toThrow('its first line has nothing')
})

test('a misspelt column is told with the one that is meant, and other columns of an export are nobody’s business', () => {
  expect(() => learnersOf('id,nmae,emial\nada,Ada,ada@x\n', 'bad.csv')).toThrow(
    'bad.csv is no roster that can be used:\n  "nmae" is not read: did you mean name?\n  "emial" is not read: did you mean email?',
  )
  expect(learnersOf('id,late,date,names,name,role,grade\nada,1,2,3,Ada,5,6\n')).toMatchObject([{ id: 'ada', name: 'Ada' }])
})

test('every row that cannot be used is told', () => {
  const text = 'id,name,email\nada,Ada,\n\n,Nobody,\nADA,Ada again,\nbea,Bea, B.,bea@x\n'
  expect(() => learnersOf(text)).toThrow(
    [
      'roster.csv is no roster that can be used:',
      '  line 4: expected an id, an email or a login, found none',
      '  line 5: "ADA" stands in line 2, too',
      '  line 6: expected 3 cells, as in the first line, found 4',
    ].join('\n'),
  )
  expect(() => learnersOf('id,name\n')).toThrow('expected rows below the columns id, name, email, …; found none')
  expect(() => learnersOf('id,name\n"ada')).toThrow(/^roster\.csv cannot be read as CSV \(.+\)$/)
})
