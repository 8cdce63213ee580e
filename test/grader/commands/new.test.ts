import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { learnersCourse } from '../learners-course.ts'
import type { TemporaryCourse } from '../temporary-course.ts'
import { runCli } from './run-cli.ts'

let course: TemporaryCourse

beforeEach(async () => {
  course = await learnersCourse()
  await course.write('exercises/15-old/exercise.ts', "export default { title: 'Old', section: 'rest', tasks: [] }")
})
afterEach(() => course[Symbol.asyncDispose]())

test('a new exercise compiles and runs, and verify names what is left to be done', async () => {
  await course.remove('exercises/15-old')
  const made = await runCli(['new', '16-message-queues'], { course: course.root })
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const written = [...made.stdout.matchAll(/^ {2}written {2}(.*)$/gm)].map((match) => match[1] ?? '')
  expect(written).toContain('exercises/16-message-queues/message-queues.ts')
  expect(written.filter((file) => !existsSync(path.join(course.root, file)))).toEqual([])
  expect(made.stdout).toContain('Next: write the contract in exercises/16-message-queues/message-queues.ts, then npm run verify 16')

  const verified = await runCli(['verify', '16', '--isolation', 'none'], { course: course.root })
  expect(verified.code).toBe(1)
  const [, verdict = ''] = verified.stdout.split('\nrules\n')
  const broken = [...verdict.matchAll(/^ {2}✗ fault {2}([a-z-]+)/gm)].map((match) => match[1])
  // Every section needs an exercise, too: this course has but one.
  expect(broken).toEqual(['sections', 'todos', 'examples', 'reference', 'alternatives', 'mistakes', 'cheats'])
  const todos = await Promise.all(written.map(async (file) => (await readFile(path.join(course.root, file), 'utf8')).match(/TODO/g) ?? []))
  expect(todos.every((found) => found.length > 0)).toBe(true)
  expect(verified.stdout.match(/^✗ todos/gm)).toHaveLength(todos.flat().length)
})

test('a name that is not like 16-queues, or is taken, is refused with one that would do', async () => {
  await course.write('exercises/15-old/exercise.ts', declared)
  const told = async (name: string) => {
    const { code, stdout, stderr } = await runCli(['new', name], { course: course.root })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    return stderr
  }
  expect(await told('queues')).toBe('expected a number and a name in kebab-case, got "queues": npm run new -- 16-queues\n')
  expect(await told('../16 Message_Queues')).toBe(
    'expected a number and a name in kebab-case, got "../16 Message_Queues": npm run new -- 16-message-queues\n',
  )
  expect(await told('15-queues')).toBe('the number 15 belongs to 15-old: npm run new -- 16-queues\n')
  expect(await told('16-old')).toBe('the name old belongs to 15-old: npm run new -- 16-more-old\n')
  expect(await told('')).toBe('expected a number and a name in kebab-case, got "": npm run new -- 16-queues\n')
})

test('what is there already is left as it is', async () => {
  await course.write('solutions/16-queues/queues.ts', 'mine\n')
  const { code, stderr } = await runCli(['new', '16-queues'], { course: course.root })
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'solutions/16-queues/queues.ts is there already, and is left as it is: remove it or choose another name\n',
  })
  expect(await readFile(path.join(course.root, 'solutions/16-queues/queues.ts'), 'utf8')).toBe('mine\n')
  expect(existsSync(path.join(course.root, 'exercises/16-queues'))).toBe(false)
})

const declared = `import { defineExercise } from '#exercise'
export default defineExercise({
  title: 'Old',
  section: 'rest',
  tasks: [{ id: 'is-old', title: 'Be old', points: 1, hint: 'a hint that is long enough' }],
})
`
