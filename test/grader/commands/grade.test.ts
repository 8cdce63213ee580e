import { appendFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { type Results, resultsSchema } from '../../../grader/scoring/results.ts'
import { levels } from '../sandbox/open-session.ts'
import { type Run, runCli } from './run-cli.ts'

const expectedSchema = z.record(z.string(), z.record(z.string(), z.object({ outcome: z.string(), score: z.number() })))

let out: string

beforeEach(async () => {
  out = await mkdtemp(path.join(os.tmpdir(), 'course-report-'))
})

afterEach(() => rm(out, { recursive: true }))

async function gradeTo(name: string, args: readonly string[]): Promise<{ run: Run; results: Results; text: string }> {
  const folder = path.join(out, name)
  const run = await runCli([...args, '--out', folder])
  const text = await readFile(path.join(folder, 'results.json'), 'utf8')
  return { run, results: resultsSchema.parse(JSON.parse(text)), text }
}

test.each(levels)('the sample class gets exactly its scores, on %s', { timeout: 300_000 }, async (level) => {
  const expected = expectedSchema.parse(JSON.parse(await readFile(path.join(courseRoot, 'test/class/expected.json'), 'utf8')))
  const first = await gradeTo('first', ['demo', '--isolation', level])
  expect(first.run.code).toBe(0)
  expect(first.run.stdout).toMatch(new RegExp(`^Isolation: ${level} `))
  expect(first.results.isolation).toBe(level)
  const scores = first.results.submissions.map((submission) => [
    submission.id,
    // Exercises that nobody in the sample class handed in are missing, whatever the course has come to hold.
    Object.fromEntries(
      [...submission.exercises, ...submission.quizzes]
        .filter(({ slug }) => Object.values(expected).some((exercises) => slug in exercises))
        .map(({ slug, outcome, score }) => [slug, { outcome, score }]),
    ),
  ])
  expect(Object.fromEntries(scores)).toEqual(expected)
  const feedback = await readdir(path.join(out, 'first/feedback'))
  expect(feedback.sort()).toEqual(
    Object.keys(expected)
      .map((id) => `${id}.md`)
      .sort(),
  )
})

test.each(levels)('the references get every point and the stubs none, on %s', async (level) => {
  const solutions = await gradeTo('solutions', ['grade', 'solutions', '--isolation', level])
  const stubs = await gradeTo('exercises', ['grade', 'exercises', '--isolation', level])
  const [full] = solutions.results.submissions
  const [none] = stubs.results.submissions
  expect([full?.id, full?.score]).toEqual(['solutions', full?.maxScore])
  expect([none?.id, none?.score]).toEqual(['exercises', 0])
  expect([solutions.run.code, stubs.run.code]).toEqual([0, 0])
})

test('--only grades the named exercise alone', async () => {
  const { results } = await gradeTo('only', ['grade', 'solutions', '--only', 'rest-client'])
  expect(results.submissions.map((submission) => submission.exercises.map((exercise) => exercise.slug))).toEqual([['05-rest-client']])
})

test('nothing of a submission’s output reaches its feedback', async () => {
  const { results } = await gradeTo('class', ['demo'])
  const outputs = results.submissions.flatMap((submission) =>
    submission.exercises.flatMap((exercise) => exercise.tasks.flatMap((task) => task.tests.map((one) => one.output ?? ''))),
  )
  const spoken = outputs.filter((text) => text.includes('debug:'))
  expect(spoken.length).toBeGreaterThan(0)
  for (const file of await readdir(path.join(out, 'class/feedback'))) {
    expect(await readFile(path.join(out, 'class/feedback', file), 'utf8')).not.toContain('debug:')
  }
})

test('what one exercise leaves behind costs another nothing', async () => {
  const course = await loadCourse()
  const learner = path.join(out, 'class/ada')
  await cp(path.join(courseRoot, 'solutions'), learner, { recursive: true })
  const [first] = course.exercises
  const spoiler = path.join(learner, first?.slug ?? '', `${first?.name}.ts`)
  const spoilt = `Array.prototype.push = () => 0; globalThis.fetch = () => { throw new Error('spoilt') }; JSON.parse = () => ({})
setInterval(() => { throw new Error('late') }, 1)`
  await appendFile(spoiler, spoilt)
  const { results } = await gradeTo('spoilt', ['grade', path.join(out, 'class')])
  const scores = results.submissions[0]?.exercises.filter(({ slug }) => slug !== first?.slug).map(({ score }) => score)
  expect(scores).toEqual(course.exercises.slice(1).map((exercise) => exercise.maxScore))
})
