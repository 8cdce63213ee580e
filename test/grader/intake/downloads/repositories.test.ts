import { expect, test } from 'vitest'
import { expandDownloads } from '../../../../grader/intake/downloads/expand-downloads.ts'
import { repositoriesIn } from '../../../../grader/intake/downloads/repositories.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

async function found(...folders: readonly string[]) {
  await using folder = await temporaryFolder()
  await folder.put(Object.fromEntries(folders.map((name) => [`${name}/x`, ''])))
  const { users, others } = await repositoriesIn(folder.path)
  return { users: Object.fromEntries(users), others }
}

test('folders beside repositories of one assignment do not hide them', async () => {
  expect(await found('project-1-ada-l/.git', 'project-1-bob/.git', 'project-1-carl/.git', 'feedback', 'notes/.git')).toEqual({
    users: { 'project-1-ada-l': 'ada-l', 'project-1-bob': 'bob', 'project-1-carl': 'carl' },
    others: ['feedback', 'notes'],
  })
})

test('users whose names begin alike do not lengthen the name of the assignment', async () => {
  const { users } = await found('project-ada-l/.git', 'project-ada-m/.git', 'project-bob/.git')
  expect(users).toEqual({ 'project-ada-l': 'ada-l', 'project-ada-m': 'ada-m', 'project-bob': 'bob' })
})

test.each([
  [['project-ada/.git']],
  [['project-ada/.git', 'bob/.git', 'carl/.git']],
  [['project-ada/.git', 'project-bob/.git', 'carl', 'dora']],
  [['project-ada', 'project-bob', 'project-carl']],
])('%j are none: they must be two, and more than half', async (folders) => {
  expect(await found(...folders)).toEqual({ users: {}, others: [] })
})

test('what lies beside them is named in a line', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'project-ada/.git/HEAD': '', 'project-bob/.git/HEAD': '', 'report/x': '' })
  await using expanded = await expandDownloads([folder.path], 'auto')
  expect(expanded.notes).toEqual([
    expect.stringMatching(/: 2 repositories of an assignment; --layout plain takes them as they are$/),
    '  not of that assignment, taken as they are: report',
  ])
})
