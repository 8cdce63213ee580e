import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import type { Quiz } from '../quiz/item.ts'
import { type RetoldQuiz, retellQuiz } from '../quiz/retell-quiz.ts'
import { renderFeedback } from '../reports/feedback.ts'
import { renderQuizPage } from '../reports/quiz-page.ts'
import { type Results, resultsSchema, type SubmissionResult } from '../scoring/results.ts'

/**
 * Writes `results.json`, `feedback/` and, where answers to a quiz were marked, `quizzes.html` into the folder, whole or not at all: beside
 * their places first, then renamed, with `results.json` last. Whoever finds it finds what belongs to it. Returns the files by their paths there.
 */
export async function writeReport(course: Course, quizzes: readonly Quiz[], results: Results, folder: string): Promise<string[]> {
  const at = (name: string) => path.join(folder, name)
  const checked = resultsSchema.parse(results)
  const page = checked.quizStatistics.length === 0 ? undefined : await renderQuizPage(checked)
  try {
    await rm(at('feedback.part'), { recursive: true, force: true })
    await mkdir(at('feedback.part'))
    for (const submission of checked.submissions) {
      const feedback = renderFeedback(course, submission, checked.isolation, storiesOf(quizzes, submission))
      await writeFile(path.join(at('feedback.part'), `${submission.id}.md`), feedback)
    }
    await rm(at('quizzes.html.part'), { force: true })
    if (page !== undefined) await writeFile(at('quizzes.html.part'), page)
    await writeFile(at('results.json.part'), `${JSON.stringify(checked, undefined, 2)}\n`)
    await rm(at('results.json'), { force: true })
    await rm(at('feedback'), { recursive: true, force: true })
    await rm(at('quizzes.html'), { force: true })
    await rename(at('feedback.part'), at('feedback'))
    if (page !== undefined) await rename(at('quizzes.html.part'), at('quizzes.html'))
    await rename(at('results.json.part'), at('results.json'))
    const feedback = checked.submissions.map(({ id }) => `feedback/${id}.md`)
    return ['results.json', ...(page === undefined ? [] : ['quizzes.html']), ...feedback]
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    throw new CourseError(
      `the report cannot be written (${reason}): every result is kept; make room, then run the same command with --resume`,
      3,
    )
  }
}

export function storiesOf(quizzes: readonly Quiz[], submission: SubmissionResult): Map<string, RetoldQuiz> {
  const stories = new Map<string, RetoldQuiz>()
  for (const result of submission.quizzes) {
    const story = retellQuiz(quizzes, result)
    if (story !== undefined) stories.set(result.slug, story)
  }
  return stories
}
