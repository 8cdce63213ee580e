/** Code that questions show is run, and prints what its question says is right. */
import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { rightAnswer } from '../../../grader/quiz/question.ts'

const { quizzes } = await readQuizzes(courseRoot)
const shown = quizzes
  .flatMap(({ slug, items }) => items.flatMap(({ variants }) => variants.map((question) => ({ slug, question }))))
  .filter(({ question }) => question.code !== undefined)

function run(code: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = ['--input-type=module-typescript', '--eval', code]
    execFile(process.execPath, args, { cwd: courseRoot, timeout: 20_000 }, (error, stdout) => {
      if (error === null) resolve(stdout.trimEnd())
      else reject(error)
    })
  })
}

test('there is code to be read', () => {
  expect(shown.length).toBeGreaterThan(0)
})

test.each(shown)('$slug, $question.id: the code runs and prints what is right', async ({ question }) => {
  const printed = await run(question.code ?? '')
  if (question.kind === 'predicted-output') expect([printed]).toEqual(rightAnswer(question))
})
