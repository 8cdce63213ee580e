import { expect, test } from 'vitest'
import { matchRoster } from '../../../grader/gradebook/match-roster.ts'
import { readRoster } from '../../../grader/gradebook/roster.ts'

const { learners: roster } = readRoster(
  `id,name,email,sis_user_id
ada,Ada Lovelace,ada.l@example.org,s-1
bob,Bob Müller,bob@example.org,s-2
carol,Carol Danvers,carol@example.org,s-3
`,
  'roster.csv',
)
const match = (...ids: string[]) =>
  matchRoster(
    roster,
    ids.map((id) => ({ id })),
  )
const names = (learners: readonly { id: string }[]) => learners.map(({ id }) => id)

test('an id, a login, an email or its first part is enough, in any case', () => {
  expect([...match('ADA', 'bob@example.org', 's-3').found]).toEqual([
    ['ada', 'ADA'],
    ['bob', 'bob@example.org'],
    ['carol', 's-3'],
  ])
  expect(match('ada.l').found.get('ada')).toBe('ada.l')
})

test('whoever handed in nothing is missing', () => {
  expect(names(match('bob').missing)).toEqual(['ada', 'carol'])
})

test('a name that is nearly one is told with whom it may mean, and given to nobody', () => {
  const { found, unknown } = match('lovelace_ada', 'mueller-bob', 'danvrs_carol', 'zoe')
  expect(found.size).toBe(0)
  expect(unknown.map(({ id, near }) => [id, names(near)])).toEqual([
    ['lovelace_ada', ['ada']],
    ['mueller-bob', ['bob']],
    ['danvrs_carol', ['carol']],
    ['zoe', []],
  ])
})

test('a repository that nothing was made of may mean whoever stands behind its prefix', () => {
  const { found, unknown } = match('project-1-ada', 'project-1-carol-danvers', 'project-1-eve', 'ada-1')
  expect(found.size).toBe(0)
  expect(unknown.map(({ id, near }) => [id, names(near)])).toEqual([
    ['project-1-ada', ['ada']],
    ['project-1-carol-danvers', ['carol']],
    ['project-1-eve', []],
    ['ada-1', []],
  ])
})

test('two submissions of one learner are unclear, and so is one that fits two', () => {
  const { found, unclear, missing } = match('ada', 's-1')
  expect([...found]).toEqual([])
  expect(unclear.map(({ id }) => id)).toEqual(['ada', 's-1'])
  expect(names(missing)).toEqual(['bob', 'carol'])
  const { learners: twins } = readRoster('id,name,email\nada,A,x@one.org\nbob,B,x@two.org\n', 'roster.csv')
  expect(matchRoster(twins, [{ id: 'x' }]).unclear.map(({ learners }) => names(learners))).toEqual([['ada', 'bob']])
})
