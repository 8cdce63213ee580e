import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { courseRoot } from '../../../grader/content/paths.ts'
import { variantOf } from '../../../grader/quiz/item.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { fullAnswer } from '../quiz/full-answer.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'
import { runCli } from './run-cli.ts'

const { quizzes } = await readQuizzes(courseRoot)
const cost = quizzes.find(({ slug }) => slug === '10-cost')
const keys = Object.fromEntries(quizzes.flatMap(({ items }) => items).map((item) => [item.id, fullAnswer(variantOf(item, 1))]))
const costKeys = Object.fromEntries((cost?.items ?? []).map(({ id }) => [id, keys[id] ?? null]))

function quiz(folder: TemporaryFolder, args: readonly string[], input = '') {
  return runCli(['quiz', ...args, '--progress', folder.at('progress.json')], { env: { INIT_CWD: folder.path }, input })
}

async function answersFile(folder: TemporaryFolder, content: unknown): Promise<readonly string[]> {
  await folder.put({ 'answers.json': typeof content === 'string' ? content : JSON.stringify(content) })
  return ['--answers', 'answers.json']
}

test('without a name and without a terminal, the quizzes are listed', async () => {
  await using folder = await temporaryFolder()
  const { code, stdout } = await quiz(folder, [])
  expect(code).toBe(0)
  for (const { slug, items } of quizzes) expect(stdout).toContain(`(${slug}, ${items.length} questions)`)
  expect(stdout).toContain('Final exam (final, 28 questions)\n     not begun')
})

test('a quiz is answered line by line, stops where the lines end, and goes on from there', async () => {
  await using folder = await temporaryFolder()
  const first = await quiz(folder, ['10'], '1\n1\n')
  expect(first.stdout).toContain('Question 1 of ')
  expect(first.stdout).toContain('Stopped (the input has ended). All answers are kept: npm run quiz -- 10-cost goes on from here.')
  expect(first.code).toBe(1)
  const second = await quiz(folder, ['cost'], 'q\n')
  expect(second.stdout).toContain('Going on at question 3 of ')
  expect(second.code).toBe(0)
  const anew = await quiz(folder, ['cost', '--restart'], 'q\n')
  expect(anew.stdout).toContain('Question 1 of ')
  const history = await quiz(folder, ['history'])
  expect(history.stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/· 10-cost · practice · [\d.]+ of \d+ points, not passed$/),
    expect.stringMatching(/· 10-cost · practice · not finished: 0 of \d+ answered$/),
  ])
})

test('where nobody answers and the input never ends, it does not wait for ever', async () => {
  await using folder = await temporaryFolder()
  const args = ['quiz', '10', '--patience', '1', '--progress', folder.at('progress.json')]
  const { code, stdout } = await runCli(args)
  expect(stdout).toContain('Stopped (no answer came within 1 s).')
  expect(code).toBe(1)
})

test('an exam tells nothing until its end; then what was missed is asked again, and comes back for review', async () => {
  await using folder = await temporaryFolder()
  const lines = (cost?.items ?? []).map(({ variants: [question] }) =>
    question.kind === 'ordering'
      ? question.items.map((_, index) => index + 1).join(' ')
      : question.kind === 'matching'
        ? question.pairs.map((_, index) => `${index + 1}a`).join(' ')
        : question.kind === 'true-false'
          ? 't'
          : '1',
  )
  const exam = await quiz(folder, ['10', '--exam', '--seed', '1'], `${lines.join('\n')}\n`)
  const [asked = '', told = ''] = exam.stdout.split(`Question ${lines.length} of ${lines.length}`)
  expect(asked).not.toMatch(/point/)
  expect(told).toMatch(/Not right: no point[\s\S]*What it costs: [\d.]+ of \d+ points, not passed \(70 % are needed\)/)
  expect(told).toContain('Next: npm run quiz -- 10-cost --wrong asks again what was missed.')
  expect(exam.code).toBe(1)
  const again = await quiz(folder, ['10', '--wrong'], 'q\n')
  expect(again.stdout).toMatch(/Question 1 of [1-9]\d*\n/)
  const review = await quiz(folder, ['review'])
  expect(review.stdout).toMatch(/^Nothing is due: the next question is due on \d{4}-\d\d-\d\d\.\n$/)
})

test('a file of answers is marked; the exit code says whether it is enough', async () => {
  await using folder = await temporaryFolder()
  const full = { schema: 'course-answers/v1', quiz: '10-cost', seed: 1, answers: costKeys }
  const right = await quiz(folder, await answersFile(folder, full))
  expect(right.stdout.trim()).toBe(`✓ What it costs: ${cost?.items.length} of ${cost?.items.length} points, passed (70 % are needed)`)
  expect(right.code).toBe(0)
  const none = await quiz(folder, await answersFile(folder, { ...full, answers: { 'no-such': true } }))
  expect(none.stdout).toContain('no point for "no-such": 10-cost asks no such question')
  expect(none.code).toBe(1)
  const json = await quiz(folder, [...(await answersFile(folder, full)), '--json'])
  const marks = z.object({
    score: z.number(),
    hasPassed: z.boolean(),
    questions: z.array(z.object({ id: z.string(), credit: z.number() })),
  })
  expect(marks.parse(JSON.parse(json.stdout))).toMatchObject({ score: cost?.items.length, hasPassed: true })
})

test('the questions are printed as JSON without their keys', async () => {
  await using folder = await temporaryFolder()
  const { stdout } = await quiz(folder, ['final', '--json', '--seed', '5'])
  const printed = z.object({ quiz: z.literal('final'), seed: z.literal(5), questions: z.array(z.object({ id: z.string() })).length(28) })
  expect(printed.parse(JSON.parse(stdout)).questions).toHaveLength(28)
  expect(stdout).not.toMatch(/"(why|explanation|isRight|value|accepted)":/)
})

test.each([
  ['{', 'is not JSON: expected { "schema": "course-answers/v1"'],
  [{ quiz: '10-cost' }, 'answers.json: schema: '],
  [{ schema: 'course-answers/v1', quiz: '10-csot', answers: {} }, 'there is no quiz "10-csot": did you mean 10-cost?'],
])('answers that cannot be read are told with what was expected: %j', async (content, message) => {
  await using folder = await temporaryFolder()
  const { code, stderr } = await quiz(folder, await answersFile(folder, content))
  expect(stderr).toContain(message)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(2)
})

test('answers are handed in from where they were given', async () => {
  await using folder = await temporaryFolder()
  const { stderr } = await quiz(folder, [
    '03',
    ...(await answersFile(folder, { schema: 'course-answers/v1', quiz: '10-cost', answers: {} })),
  ])
  expect(stderr).toContain('holds answers to 10-cost, and 03 was asked for')
})

test('what was kept survives a damaged file', async () => {
  await using folder = await temporaryFolder()
  await folder.put({ 'progress.json': 'not JSON' })
  const { stdout, code } = await quiz(folder, ['history'])
  expect(stdout).toMatch(/progress begins anew\nNothing was answered yet/)
  expect(code).toBe(0)
  expect(await readFile(folder.at('progress.json.damaged'), 'utf8')).toBe('not JSON')
})
