/** Answers to quizzes are graded with the exercises, from the command line to the files. */
import { readdir, readFile, symlink } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Quiz } from '../../../grader/quiz/item.ts'
import { loadQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { type Results, resultsSchema } from '../../../grader/scoring/results.ts'
import { learnersCourse } from '../learners-course.ts'
import { fullAnswer } from '../quiz/full-answer.ts'
import type { TemporaryCourse } from '../temporary-course.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'
import { runCli } from './run-cli.ts'

const quizFile = (title: string, isTrue: boolean) => `const why = { true: 'Said true.', false: 'Said false.' }
export default { title: '${title}', lesson: '01-service-models', questions: [
  { kind: 'true-false', id: '${title}-a', asks: 'why', prompt: 'Is a true?', isTrue: ${isTrue}, why, explanation: 'So.' },
  { kind: 'true-false', id: '${title}-b', asks: 'why', prompt: 'Is b true?', isTrue: true, why, explanation: 'So.' },
] }
`

let course: TemporaryCourse
let folder: TemporaryFolder
let quizzes: readonly Quiz[]

beforeAll(async () => {
  course = await learnersCourse('01-service-models')
  await course.write('quizzes/01-mental-model.ts', quizFile('model', true))
  await course.write('quizzes/10-cost.ts', quizFile('cost', true))
  quizzes = await loadQuizzes(course.root)
  folder = await temporaryFolder()
})
afterAll(async () => {
  await course[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

function answersTo(slug: string, fields: object = {}): string {
  const quiz = quizzes.find((one) => one.slug === slug)
  const answers = Object.fromEntries((quiz?.items ?? []).map(({ id, variants: [question] }) => [id, fullAnswer(question)]))
  return JSON.stringify({ schema: 'course-answers/v1', quiz: slug, answers, ...fields })
}

async function grade(name: string, ...more: readonly string[]): Promise<{ results: Results; stdout: string }> {
  const { code, stdout, stderr } = await runCli(['grade', folder.at(name), '--out', folder.at(`${name}-report`), ...more], {
    course: course.root,
  })
  expect(stderr).toBe('')
  expect(code).toBe(0)
  return { results: resultsSchema.parse(JSON.parse(await readFile(folder.at(`${name}-report/results.json`), 'utf8'))), stdout }
}

const pointsOf = (results: Results) =>
  Object.fromEntries(
    results.submissions.map(({ id, quizzes }) => [
      id,
      quizzes.map(({ slug, outcome, score, maxScore }) => `${slug} ${outcome} ${score}/${maxScore}`),
    ]),
  )

test('whatever stands in the answers, everybody is graded, and the points of exercises are untouched', async () => {
  await folder.put({
    'class/ada/answers/10-cost.json': answersTo('10-cost'),
    'class/ada/answers/01-mental-model.json': answersTo('01-mental-model', { answers: { 'model-a': false } }),
    'class/bob/answers/10-cost.json': 'not JSON',
    'class/cem/answers/cost.json': answersTo('10-cost'),
    'class/dee/answers/weather.json': '{}',
    'class/eve/service-models.ts': '',
    'class/fay/real.json': answersTo('10-cost'),
  })
  await folder.put({ 'class/fay/answers/.keep': '' })
  await symlink('../real.json', folder.at('class/fay/answers/10-cost.json'))
  const { results } = await grade('class')
  expect(pointsOf(results)).toEqual({
    ada: ['01-mental-model marked 0/2', '10-cost marked 2/2'],
    bob: ['10-cost unreadable 0/2'],
    cem: ['10-cost unreadable 0/2'],
    dee: [],
    eve: [],
    fay: ['10-cost unreadable 0/2'],
  })
  expect(results.submissions.flatMap((one) => one.quizzes.flatMap(({ message }) => message ?? []))).toEqual([
    expect.stringMatching(/^answers\/10-cost.json is not JSON/),
    'there is "answers/cost.json": its place and name must be answers/10-cost.json',
    'answers/10-cost.json is a symbolic link: hand in a regular file',
  ])
  expect(results.submissions.map(({ strayAnswers }) => strayAnswers?.length ?? 0)).toEqual([0, 0, 0, 1, 0, 0])
  expect(results.submissions.map(({ score, maxScore }) => [score, maxScore])).toEqual(results.submissions.map(() => [0, 18]))
})

test('the page of statistics is written where answers were marked, and an old one is removed', async () => {
  await folder.put({ 'page/ada/answers/10-cost.json': answersTo('10-cost') })
  const { results, stdout } = await grade('page')
  expect(results.quizStatistics).toMatchObject([{ slug: '10-cost', n: 1, mean: 2, questions: [{ facility: 1, isTooFew: true }, {}] }])
  expect(await readFile(folder.at('page-report/quizzes.html'), 'utf8')).toContain('<h2 id="quiz-10-cost">10-cost: cost</h2>')
  expect(stdout).toContain('quizzes.html')
  await folder.put({ 'page/ada/answers/10-cost.json': '' })
  const again = await grade('page')
  expect(again.results.quizStatistics).toEqual([])
  expect(again.stdout).not.toContain('quizzes.html')
  expect((await readdir(folder.at('page-report'))).sort()).toEqual(['feedback', 'grading.sqlite', 'results.json'])
})

test('--only takes the name of a quiz, and leaves quizzes out where an exercise is named', async () => {
  await folder.put({ 'named/ada/answers/10-cost.json': answersTo('10-cost'), 'named/ada/answers/final.json': answersTo('final') })
  const quizAlone = await grade('named', '--only', '10-cost')
  expect(pointsOf(quizAlone.results)).toEqual({ ada: ['10-cost marked 2/2'] })
  expect(quizAlone.results.submissions[0]?.exercises).toEqual([])
  expect(pointsOf((await grade('named', '--only', '01')).results)).toEqual({ ada: [] })
  const typo = await runCli(['grade', folder.at('named'), '--only', '10-csot'], { course: course.root })
  expect([typo.code, typo.stderr]).toEqual([2, 'there is no exercise or quiz "10-csot": did you mean 10-cost?\n'])
})

test('--resume grades again whose answers, or whose quiz, have changed', async () => {
  await folder.put({
    'again/ada/answers/10-cost.json': answersTo('10-cost'),
    'again/bob/answers/01-mental-model.json': answersTo('01-mental-model'),
    'again/cem/answers/10-cost.json': answersTo('10-cost'),
    'again/dee/service-models.ts': '',
  })
  await grade('again')
  await folder.put({ 'again/ada/answers/10-cost.json': answersTo('10-cost', { answers: {} }) })
  const changedAnswers = await grade('again', '--resume')
  expect(changedAnswers.stdout).toContain('3 of 4 submissions were finished before')
  await course.write('quizzes/10-cost.ts', quizFile('cost', false))
  const changedQuiz = await grade('again', '--resume')
  expect(changedQuiz.stdout).toContain('2 of 4 submissions were finished before')
  expect(pointsOf(changedQuiz.results)).toEqual({
    ada: ['10-cost marked 0/2'],
    bob: ['01-mental-model marked 2/2'],
    cem: ['10-cost marked 1/2'],
    dee: [],
  })
})

test('faults in quizzes are told before anything is graded', async () => {
  await course.write('quizzes/11-workflow.ts', 'export default { title: 1 }')
  const { code, stdout, stderr } = await runCli(['grade', folder.at('class')], { course: course.root })
  expect([code, stdout]).toEqual([3, ''])
  expect(stderr).toMatch(/^the quizzes have \d fault\(s\):\n {2}quizzes\/11-workflow\.ts: title: /)
})
