/** Figures in the documents that code decides are those of the code. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { defaultLimits } from '../../../grader/content/limits.ts'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { mostLines } from '../../../grader/verify/exercise-files.ts'
import target from '../../red-team/course/exercises/01-target/exercise.ts'
import { readSamples } from '../../red-team/sample.ts'
import { sources } from '../architecture/sources.ts'
import { documents, inAll } from './documents.ts'

const packageSchema = z.object({ engines: z.object({ node: z.string() }), optionalDependencies: z.record(z.string(), z.string()) })
const about = packageSchema.parse(JSON.parse(await readFile(path.join(courseRoot, 'package.json'), 'utf8')))
const course = await loadCourse()

const words = ['Ten', 'Eleven', 'Twelve', 'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen', 'Nineteen', 'Twenty']
const seconds = (limit: 'callMs' | 'loadMs' | 'exerciseMs') => String(defaultLimits[limit] / 1_000)
const points = target.tasks.reduce((sum, task) => sum + task.points, 0)

/** A number that some file of the grader keeps to itself, by the name of its constant. */
function constantOf(name: RegExp): number {
  const lines = sources('grader').flatMap(({ text }) => text.split('\n'))
  const found = lines.flatMap((line) => {
    const [, constant = '', value] = /^(?:export )?const (\w+) = ([\d._]+)$/.exec(line) ?? []
    return name.test(constant) ? [Number(value?.replaceAll('_', ''))] : []
  })
  expect(found).toHaveLength(1)
  return found[0] ?? Number.NaN
}
const leastKilled = constantOf(/^leastKilled$/)

/** The documents as running text, since a sentence may go on in the next line. */
const texts = documents.map(({ source }) => source.replace(/\s+/g, ' '))

/** What stands in some document, and the figures that must be found where the brackets are. */
const claims: readonly (readonly [claim: RegExp, figures: readonly string[]])[] = [
  [/\b(\w+) exercises, from service models/g, [words[course.exercises.length - 10] ?? String(course.exercises.length)]],
  [/ of (\d+) points\. Next:/g, [String(course.exercises.reduce((sum, { maxScore }) => sum + maxScore, 0))]],
  [/\((\d+) s a call, (\d+) s to import, (\d+) s an exercise/g, [seconds('callMs'), seconds('loadMs'), seconds('exerciseMs')]],
  [
    /stub may have (\d+) lines, lesson, examples and reference (\d+), suite (\d+)/g,
    [mostLines.stub, mostLines.lesson, mostLines.suite].map(String),
  ],
  [/get at most (\d+) %/g, [String(constantOf(/Share$/) * 100)]],
  [/Fewer than (\d+) % is a fault/g, [String(leastKilled)]],
  [/after ([\d,]+) turns/g, [constantOf(/^maxTurns$/).toLocaleString('en')]],
  [/Any Node from (\d+) on/g, [about.engines.node.replace('>=', '')]],
  [/the pinned Node (\d+)/g, [...new Set(Object.values(about.optionalDependencies).map((version) => version.split('.')[0] ?? ''))]],
  [/points of the target exercise, of (\d+)/g, [String(points)]],
]

test.each(claims)('%s is said with the figures of the code: %j', (claim, figures) => {
  const said = texts.flatMap((text) => [...text.matchAll(claim)].map(([, ...groups]) => groups))
  expect(said).not.toEqual([])
  expect(said).toEqual(said.map(() => figures))
})

test('there are more hostile submissions than the documents say', async () => {
  const samples = await readSamples()
  const said = texts.flatMap((text) => [...text.matchAll(/more than (\d+) hostile/g)].map(([, number]) => Number(number)))
  expect(said).not.toEqual([])
  expect(said.filter((number) => number >= samples.length)).toEqual([])
})

test('the tasks of the red team’s target are listed with their points', () => {
  const listed = target.tasks.map(({ id, points }) => `\`${id}\` ${points}`)
  expect(listed.filter((task) => !texts.some((text) => text.includes(task)))).toEqual([])
})

test('the mutation figures are those of every exercise, and add up', () => {
  const [rows = []] = inAll('tables').filter(([head]) => head?.cells.includes('killed'))
  const figures = rows.slice(1).map(({ cells: [name, ...numbers] }) => ({ name, numbers: numbers.map((cell) => Number.parseFloat(cell)) }))
  const each = figures.slice(0, -1)
  expect(each.map(({ name }) => name)).toEqual(course.exercises.map(({ slug }) => slug))
  const sum = (column: number) => each.reduce((total, { numbers }) => total + (numbers[column] ?? 0), 0)
  const share = (killed: number, of: number) => Number(((100 * killed) / of).toFixed(1))
  expect(figures.at(-1)).toEqual({ name: 'all', numbers: [sum(0), sum(1), share(sum(0), sum(1)), sum(3)] })
  expect(figures.map(({ numbers: [killed = 0, of = 0] }) => share(killed, of))).toEqual(figures.map(({ numbers }) => numbers[2]))
  expect(each.filter(({ numbers }) => (numbers[2] ?? 0) < leastKilled)).toEqual([])
})
