/** The policy that README.md shows is one that this course accepts. */
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { loadPolicy } from '../../../grader/gradebook/load-policy.ts'
import { quizNames } from '../../../grader/quiz/final-exam.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { temporaryCourse } from '../temporary-course.ts'
import { inAll } from './documents.ts'

test('every policy that is shown is accepted, with names that this course has', async () => {
  const shown = inAll('blocks').filter(({ text }) => text.includes('definePolicy'))
  expect(shown).toHaveLength(1)
  const { exercises } = await loadCourse()
  const { quizzes } = await readQuizzes(courseRoot)
  await using course = await temporaryCourse()
  await course.write('course.config.ts', shown[0]?.text ?? '')
  const known = [...exercises.map(({ slug }) => slug), ...quizNames(quizzes)]
  expect(await loadPolicy({ root: course.root }, path.join(course.root, 'course.config.ts'), known)).toMatchObject({
    attempts: 'best',
    passMark: 60,
  })
})
