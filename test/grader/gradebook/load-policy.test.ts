import { expect, test } from 'vitest'
import { loadPolicy } from '../../../grader/gradebook/load-policy.ts'
import { defaultPolicy } from '../../../grader/gradebook/policy.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const known = ['01-a', '10-cost']

test('what is declared is read, the rest is as usual', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'course.config.ts': "export default { quizzes: ['10-cost'], rounding: { decimals: 1 } }" })
  expect(await loadPolicy({ root: folder.path }, undefined, known)).toEqual({
    ...defaultPolicy,
    quizzes: ['10-cost'],
    rounding: { decimals: 1, direction: 'nearest' },
  })
})

test('without a file everything is as usual; one that was named must be there', async () => {
  await using folder = await temporaryFolder()
  expect(await loadPolicy({ root: folder.path }, undefined, known)).toEqual(defaultPolicy)
  await expect(loadPolicy({ root: folder.path }, folder.at('mine.ts'), known)).rejects.toThrow(/mine\.ts is not there: expected a file/)
})

test('every fault is told, with the name that may be meant', async () => {
  await using folder = await temporaryFolder()
  await folder.put({
    'shape.ts': "export default { passMark: 'half', due: 'tomorrow', wieghts: {} }",
    'names.ts': "export default { exercises: ['01-b'], quizzes: ['10-csot'], weights: { nonsense: 1 } }",
    'broken.ts': 'export default {',
  })
  const load = (name: string) => loadPolicy({ root: folder.path }, folder.at(name), known)
  await expect(load('shape.ts')).rejects.toThrow(
    /has 3 faults:\n {2}passMark: .*\n {2}due: .*, such as 2026.*\n {2}there is no wieghts; did you mean weights\?$/,
  )
  await expect(load('names.ts')).rejects.toThrow(
    /there is no 01-b; did you mean 01-a\?\n {2}there is no 10-csot; did you mean 10-cost\?\n {2}there is no nonsense$/,
  )
  await expect(load('broken.ts')).rejects.toThrow(/broken\.ts has a fault:/)
})

test('a policy that lies anywhere may be declared as README shows it', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'mine.ts': "import { definePolicy } from '#config'\nexport default definePolicy({ passMark: 60 })\n" })
  expect(await loadPolicy({ root: '/nowhere' }, folder.at('mine.ts'), known)).toMatchObject({ passMark: 60 })
})
