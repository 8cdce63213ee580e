import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'
import type { PageData } from '../../../grader/page/page-data.ts'
import { keyedLibrary, type Posed } from '../../../grader/quiz/library.ts'
import type { Question } from '../../../grader/quiz/question.ts'
import { beginAttempt, questionsIn, recordAnswer } from '../../../grader/quiz/session/attempt.ts'
import { emptyProgress, type Json, type Progress, progressSchema } from '../../../grader/quiz/session/progress.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { openBrowser, quiz, visit, writePage } from './sample-page.ts'

const storageKey = 'course-quiz-progress'
const keptSchema = z.string().transform((text) => progressSchema.parse(JSON.parse(text)))

export const library = keyedLibrary([quiz])

/** One browser, and the pages of the sample quiz that it opens, each as in a browser of its own. */
export interface StudyFolder extends AsyncDisposable {
  readonly browser: Browser
  readonly at: (name: string) => string
  readonly open: (edition: PageData['edition'], options?: BrowserContextOptions) => ReturnType<typeof visit>
  /** The page as it is where the terminal has kept something. */
  readonly openWith: (progress: Progress, options?: BrowserContextOptions) => ReturnType<typeof visit>
}

export async function studyFolder(): Promise<StudyFolder> {
  const folder = await temporaryFolder()
  const browser = await openBrowser()
  const pages = { full: await writePage(folder.at('full.html'), 'full'), learner: await writePage(folder.at('learner.html'), 'learner') }
  let count = 0
  return {
    browser,
    at: folder.at,
    open: (edition, options) => visit(browser, pages[edition], options),
    openWith: async (progress, options) => {
      count += 1
      return visit(browser, await writePage(folder.at(`with-${count}.html`), 'full', progress), options)
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

/** What the browser keeps for the page. */
export async function keptIn(page: Page): Promise<Progress> {
  return keptSchema.parse(await page.evaluate(`localStorage.getItem('${storageKey}')`))
}

/** What the terminal keeps of an attempt at the sample quiz whose first questions are answered so. */
export function answeredInTerminal(answers: readonly Json[], now: Date): Progress {
  const begun = beginAttempt(emptyProgress(1), library, { quiz: quiz.slug, mode: 'practice', now })
  const asked = begun.attempts.flatMap((attempt) => questionsIn(attempt, library))
  return answers.reduce<Progress>((progress, answer, place) => {
    const posed = asked[place] ?? expect.unreachable(`the quiz asks ${asked.length} questions`)
    return recordAnswer(progress, quiz.slug, { posed, answer, usedHint: false, now })
  }, begun)
}

/** The first question without an answer, as the page must have posed it. */
export async function shownIn(page: Page): Promise<{ readonly posed: Posed; readonly question: Question }> {
  const attempt = (await keptIn(page)).attempts.at(-1)
  const id = attempt?.asked.find((one) => attempt.answers[one] === undefined) ?? ''
  const posed = library.pose(id, attempt?.seed ?? 0) ?? expect.unreachable(`${id} is not asked`)
  const question = quiz.items.find((item) => item.id === id)?.variants[0] ?? expect.unreachable()
  return { posed, question }
}

export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click()
}

/** The heading of the page and what the browser's tab says. */
export async function namesOf(page: Page): Promise<readonly [string | null, string]> {
  return [await page.locator('h1').textContent(), await page.title()]
}
