/** A class of 200, from what Canvas lets one download to what Canvas imports and a page, in one command. */
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { applyEdits, mistakesSchema } from '../../../grader/content/mistakes.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import mistakes from '../../../test/hidden/01-service-models/mistakes.ts'
import { learnersCourse } from '../learners-course.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { zipOf } from '../zip-of.ts'
import { runCli } from './run-cli.ts'

interface Learner {
  readonly name: string
  readonly user: number
  /** Undefined for whoever handed in nothing. */
  readonly text: string | undefined
  readonly isLate: boolean
  /** Of 18 points: all, none, or some. */
  readonly expected: 'all' | 'some' | 'none' | 'nothing'
}

test('two hundred learners go from a zip file to a gradebook and a page in one command', async () => {
  const file = '01-service-models/service-models.ts'
  const reference = await readFile(`${courseRoot}/solutions/${file}`, 'utf8')
  const stub = await readFile(`${courseRoot}/exercises/${file}`, 'utf8')
  const wrong = Object.values(mistakesSchema.parse(mistakes)).flatMap((task) =>
    Object.values(task).map((edits) => applyEdits(reference, edits)),
  )
  const learners = Array.from({ length: 200 }, (_, number): Learner => {
    const about = { name: `learner${number}`, user: 1_000 + number, isLate: number % 9 === 0 }
    if (number % 23 === 0) return { ...about, text: undefined, expected: 'nothing' }
    if (number % 10 === 1) return { ...about, text: `${stub}// ${number}\n`, expected: 'none' }
    if (number % 10 < 5) return { ...about, text: `${reference}// ${number}\n`, expected: 'all' }
    return { ...about, text: `${wrong[number % wrong.length]}\n// ${number}\n`, expected: 'some' }
  })
  await using course = await learnersCourse('01-service-models')
  await using folder = await temporaryFolder()
  const handedIn = learners.flatMap(({ name, user, text, isLate }) =>
    text === undefined ? [] : [{ name: `${name}_${isLate ? 'LATE_' : ''}${user}_${9_000 + user}_service-models.ts`, bytes: text }],
  )
  const roster = learners.map(({ name, user }) => `"${name}, Some",${user},,${name},A,`)
  await folder.put({
    'submissions.zip': zipOf(handedIn),
    'canvas.csv': `Student,ID,SIS User ID,SIS Login ID,Section,Old\n${roster.join('\n')}\n`,
    'policy.ts': 'export default { late: { percentPerDay: 50 } }\n',
  })
  const options = [
    '--roster',
    'canvas.csv',
    '--config',
    'policy.ts',
    '--assignment',
    'Project (77)',
    '--report',
    'canvas',
    '--report',
    'html',
  ]
  const run = await runCli(['grade', 'submissions.zip', ...options], { course: course.root, env: { INIT_CWD: folder.path } })
  expect(run.stderr).toBe('')
  expect(run.code).toBe(0)
  const [, , ...rows] = parse(await readFile(folder.at('report/canvas.csv'), 'utf8'))
  const points = new Map(rows.map(([, user, , , , value]) => [Number(user), value]))
  expect(points.size).toBe(200)
  const strange = learners.filter(({ user, isLate, expected }) => {
    const value = points.get(user) ?? 'missing'
    const most = isLate ? 9 : 18
    const got =
      value === '' ? 'nothing' : Number(value) === most ? 'all' : Number(value) === 0 ? 'none' : Number(value) < most ? 'some' : 'too much'
    return got !== expected
  })
  expect(strange).toEqual([])
  const page = await readFile(folder.at('report/html.html'), 'utf8')
  expect(handedIn.filter(({ name }) => !page.includes(name.replace(/^(\w+?)_(?:LATE_)?(\d+)_.*$/, '$1_$2')))).toEqual([])
})
