import { expect, test } from 'vitest'
import { formatIssue } from '../../../grader/content/issue.ts'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { temporaryCourse } from '../temporary-course.ts'

test('the quizzes of the course can be read, and their lessons are exercises', async () => {
  const { quizzes, issues } = await readQuizzes(courseRoot)
  expect(issues.map(formatIssue)).toEqual([])
  expect(quizzes.length).toBeGreaterThan(0)
  const { exercises } = await loadCourse()
  const slugs = exercises.map(({ slug }) => slug)
  const lessons = quizzes.flatMap(({ items }) => items.flatMap(({ variants }) => variants.map(({ lesson }) => lesson ?? '')))
  expect(lessons.filter((lesson) => !slugs.includes(lesson))).toEqual([])
})

test('what is wrong with a quiz is told with its place, and the others are read', async () => {
  await using course = await temporaryCourse()
  const question = (fields: string) =>
    `{ kind: 'true-false', id: 'a', asks: 'what', prompt: 'p', isTrue: true, why: { true: 't', false: 'f' }, ${fields} }`
  const quiz = (...questions: string[]) => `export default { title: 't', lesson: '01-x', questions: [${questions.join(', ')}] }`
  await course.write('quizzes/01-mental-model.ts', quiz(question("explanation: 'e'")))
  await course.write('quizzes/02-service-models.ts', quiz(question('')))
  await course.write('quizzes/03-clouds.ts', quiz(question("explanation: 'e'")))
  await course.write('quizzes/04-compute.ts', quiz(question("explanation: 'e'"), question("explanation: 'e'")))
  await course.write('quizzes/05-storage.ts', quiz(`{ kind: 'variants', id: 'v', make: () => ({ kind: 'numeric' }) }`))
  await course.write('quizzes/06-sdks.ts', 'export default {')
  const { quizzes, issues } = await readQuizzes(course.root)
  expect(quizzes.map(({ slug, number, section, passMark }) => [slug, number, section, passMark])).toEqual([
    ['01-mental-model', 1, 'mental-model', 70],
  ])
  expect(issues.map(({ file, path: place, message }) => [file, place, message.split('\n')[0]])).toEqual([
    ['quizzes/02-service-models.ts', expect.stringContaining('questions.0'), expect.any(String)],
    ['quizzes/03-clouds.ts', '', expect.stringMatching(/^expected a name like 10-cost\.ts, with one of mental-model, /)],
    ['quizzes/04-compute.ts', 'a', 'two questions have this id'],
    ['quizzes/05-storage.ts', '', expect.stringMatching(/^cannot be read: /)],
    ['quizzes/06-sdks.ts', '', expect.stringMatching(/^cannot be read: /)],
  ])
})
