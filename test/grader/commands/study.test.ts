import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { keyedLibrary } from '../../../grader/quiz/library.ts'
import { beginAttempt } from '../../../grader/quiz/session/attempt.ts'
import { emptyProgress } from '../../../grader/quiz/session/progress.ts'
import { learnersCourse, writeOwn } from '../learners-course.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { runCli } from './run-cli.ts'

test('the page is written with the points of the exercises and what the terminal keeps', async () => {
  await using course = await learnersCourse('01-service-models')
  await using folder = await temporaryFolder()
  await writeOwn(course, '01-service-models/service-models.ts', [])
  const progress = beginAttempt(emptyProgress(7), keyedLibrary([]), {
    quiz: '10-cost',
    mode: 'exam',
    now: new Date('2026-11-25T10:00:00Z'),
  })
  await course.write('.quiz-progress.json', JSON.stringify(progress))
  const { code, stdout } = await runCli(['study', '--out', folder.at('page.html')], { course: course.root })
  expect(stdout).toContain(`written: ${folder.at('page.html')}: open it in a browser`)
  expect(code).toBe(0)
  const [, json = ''] = /id="data">(.+?)<\/script>/.exec(await readFile(folder.at('page.html'), 'utf8')) ?? []
  const data = z.looseObject({}).parse(JSON.parse(json))
  expect(data.progress).toEqual(progress)
  expect(data.exercises).toEqual([{ slug: '01-service-models', title: 'Service models', done: 18, of: 18, unit: 'points' }])
})

test('a place that cannot be written is told with what to do', async () => {
  await using course = await learnersCourse('01-service-models')
  const { code, stderr } = await runCli(['study', '--out', '/no/such/folder/page.html'], { course: course.root })
  expect(stderr).toMatch(/^\/no\/such\/folder\/page\.html cannot be written \(.+\): choose another with --out\n$/)
  expect(code).toBe(2)
})
