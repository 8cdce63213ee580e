import { layoutOf } from '../intake/find-answers.ts'
import { readAnswers } from '../intake/read-answers.ts'
import type { Submission } from '../intake/submission.ts'
import { gradeAnswers, type HandedIn } from '../quiz/grade-answers.ts'
import type { Quiz } from '../quiz/item.ts'
import type { SubmissionResult } from '../scoring/results.ts'

/** What answers are marked by. */
export interface AnswerKey {
  readonly quizzes: readonly Quiz[]
  /** The names of those that are marked, the final exam among them, in the order of the course. */
  readonly slugs: readonly string[]
}

/** Reads and marks the answers of one submission. What is wrong with a file costs that quiz alone. */
export async function markAnswers({ answers }: Submission, key: AnswerKey): Promise<Pick<SubmissionResult, 'quizzes' | 'strayAnswers'>> {
  const quizzes: SubmissionResult['quizzes'] = []
  for (const slug of key.slugs) {
    const handedIn = await readHandedIn(slug, answers)
    if (handedIn !== undefined) quizzes.push(gradeAnswers(key.quizzes, slug, handedIn))
  }
  return { quizzes, ...(key.slugs.length === 0 || answers.strays.length === 0 ? {} : { strayAnswers: [...answers.strays] }) }
}

async function readHandedIn(slug: string, { files, misnamed }: Submission['answers']): Promise<HandedIn | undefined> {
  const file = files.get(slug)
  if (file === undefined) {
    const advice = misnamed.get(slug)
    return advice === undefined ? undefined : { problem: advice }
  }
  const read = await readAnswers(file)
  return 'problem' in read ? { problem: `${layoutOf(slug)} ${read.problem}` } : read
}
