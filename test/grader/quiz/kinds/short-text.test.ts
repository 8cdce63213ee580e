import { expect, test } from 'vitest'
import { foldText, shortText } from '../../../../grader/quiz/kinds/short-text.ts'

const question = shortText.question.parse({
  ...{ id: 'directory', asks: 'what', prompt: 'Which service?', explanation: 'so', kind: 'short-text' },
  accepted: [
    { text: 'Microsoft Entra ID', why: 'Yes.' },
    { text: 'Azure Active Directory', why: 'Its name until 2023.' },
    { text: 'EC2', why: 'Short.' },
  ],
  slips: [{ text: 'AWS IAM', why: 'That is Amazon’s.' }],
})
const told = (answer: string) => shortText.mark(question, answer)

test.each(['Microsoft Entra ID', '  microsoft  ENTRA id ', 'Ｍicrosoft Entra ID', 'microsoft\tentra id'])('%j is right', (answer) => {
  expect(told(answer)).toEqual({ credit: 1, notes: [{ about: answer, verdict: 'right', why: 'Yes.' }] })
})

test('letters that differ in case alone are one letter', () => {
  expect(foldText('ΟΔΟΣ')).toBe(foldText('οδος'))
  expect(foldText('ΟΔΟΣ')).toBe(foldText('οδοσ'))
})

test('a former name is right, with its note', () => {
  expect(told('azure active directory')).toMatchObject({ credit: 1, notes: [{ why: 'Its name until 2023.' }] })
})

test.each(['Microsoft Enta ID', 'Microsoft Entrra ID', 'Microsoft Entre ID', 'Microsoft Enrta ID'])(
  '%j is almost right, and earns nothing',
  (answer) => {
    expect(told(answer)).toMatchObject({ credit: 0, notes: [{ verdict: 'near', why: 'Almost: check the spelling.' }] })
  },
)

test.each(['EC3', 'Microsoft', 'Microsoft Entra IDs now', ''])('%j is wrong: short names and other words are not near', (answer) => {
  expect(told(answer)).toMatchObject({ credit: 0, notes: [{ verdict: 'wrong' }] })
})

test('a known slip is told why', () => {
  expect(told('aws iam').notes).toEqual([{ about: 'aws iam', verdict: 'wrong', why: 'That is Amazon’s.' }])
})
