/** What tables of the documents promise is what the program does and says. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { promises } from '../../../grader/sandbox/promises.ts'
import { isolationSchema } from '../../../grader/sandbox/sandbox.ts'
import { runCli } from '../commands/run-cli.ts'
import { learnersCourse, writeOwn } from '../learners-course.ts'
import type { TemporaryCourse } from '../temporary-course.ts'
import { inAll, type Row } from './documents.ts'

const slug = '01-service-models'
const suite = `test/hidden/${slug}/suite.test.ts`

let course: TemporaryCourse

beforeAll(async () => {
  course = await learnersCourse(slug)
})
afterAll(() => course[Symbol.asyncDispose]())

/** The rows of the one table with this head, without the head. */
function rowsOf(head: string): readonly Row[] {
  const tables = inAll('tables').filter(([first]) => first?.cells[0] === head)
  expect(tables).toHaveLength(1)
  return tables.flat().slice(1)
}

/** For each exit code a run that ends with it. */
const endings: Readonly<Record<string, () => Promise<number>>> = {
  0: async () => {
    await writeOwn(course, `${slug}/service-models.ts`, [])
    return ending('test', '01')
  },
  1: async () => {
    await writeOwn(course, `${slug}/service-models.ts`, [["['data']", '[]']])
    return ending('test', '01')
  },
  2: () => ending('test', '--ouput'),
  3: async () => {
    await course.write(suite, `throw new Error('the suite is broken')\n`)
    return ending('test', '01')
  },
  4: () => ending('test', '01', '--isolation', 'permission', '--require-isolation', 'bubblewrap'),
}

async function ending(...args: readonly string[]): Promise<number> {
  return (await runCli(args, { course: course.root })).code
}

test('every exit code that is listed happens, and no other is known', () => {
  expect(rowsOf('exit code').map(({ cells }) => cells[0])).toEqual(Object.keys(endings))
})

test.each(Object.entries(endings))('exit code %s happens', async (code, happens) => {
  expect(await happens()).toBe(Number(code))
})

test('the levels of isolation are listed from strong to weak, each with what the program says that it promises', () => {
  const listed = rowsOf('level').map(({ cells: [level, , promise] }) => [level, promise])
  expect(listed).toEqual(isolationSchema.options.map((level) => [level, promises[level]]))
})
