import { isCancel, select } from '@clack/prompts'
import type { Library } from '../quiz/library.ts'
import type { Progress } from '../quiz/session/progress.ts'
import { dueQuestions } from '../quiz/session/review.ts'
import { stateOf } from '../terminal/render-standing.ts'
import type { World } from './command.ts'

/** Lets a learner pick a quiz with the arrows; undefined when they would rather not. */
export async function pickQuiz(library: Library, progress: Progress, world: World): Promise<string | undefined> {
  const due = dueQuestions(progress, library, world.now()).length
  const review = due === 0 ? [] : [{ value: 'review', label: 'Review', hint: `${due} due` }]
  const options = library.quizzes.map(({ slug, title }) => ({
    value: slug,
    label: `${title} (${slug})`,
    hint: stateOf(library, progress, slug),
  }))
  const chosen = await select({ input: world.stdin, output: world.stdout, message: 'Which quiz?', options: [...review, ...options] })
  return isCancel(chosen) ? undefined : chosen
}
