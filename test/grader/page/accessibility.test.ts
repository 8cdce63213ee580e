/** axe finds nothing in any state of the page, at both widths and in both themes; nothing scrolls sideways. */
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { keyedLibrary } from '../../../grader/quiz/library.ts'
import { beginAttempt, finishAttempt, questionsIn, recordAnswer } from '../../../grader/quiz/session/attempt.ts'
import { emptyProgress, type Progress } from '../../../grader/quiz/session/progress.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'
import { hasBrowser, openBrowser, quiz, visit, writePage } from './sample-page.ts'

const violationsSchema = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

/** What axe finds, and whether anything is wider than the screen or smaller than a finger. */
async function faultsIn(page: Page): Promise<unknown[]> {
  const found = violationsSchema.parse(await page.evaluate('axe.run().then(({ violations }) => violations)'))
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
  const small = await page.evaluate(
    `[...document.querySelectorAll('button, select, summary, input[type=text], label.option')].filter((one) => one.getBoundingClientRect().height < 43.9).map((one) => one.outerHTML)`,
  )
  return [
    ...found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    ...(wide === true ? ['scrolls sideways'] : []),
    ...[small].flat(),
  ]
}

describe.skipIf(!hasBrowser)('accessibility', { concurrent: false }, () => {
  let browser: Browser
  let folder: TemporaryFolder
  beforeAll(async () => {
    folder = await temporaryFolder()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await folder[Symbol.asyncDispose]()
  })

  test.each([
    ['full', 320, 'light'],
    ['full', 320, 'dark'],
    ['full', 1280, 'light'],
    ['full', 1280, 'dark'],
    ['learner', 320, 'dark'],
  ] as const)('%s, %i px, %s', async (edition, width, colorScheme) => {
    const address = await writePage(folder.at(`${edition}.html`), edition, edition === 'full' ? withSomethingDue() : undefined)
    await using visited = await visit(browser, address, { viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' })
    const { page } = visited
    // The page's own policy lets no script in but its own; axe comes by the debugger.
    await page.evaluate(axe.source)
    const states: [string, unknown[]][] = []
    const look = async (state: string) => states.push([state, await faultsIn(page)])
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await look('overview')
    if (edition === 'full') {
      await press('Review them')
      await look('review')
      await page.getByRole('link', { name: 'All quizzes' }).click()
    }
    await press(edition === 'full' ? 'Begin anew: Small' : 'Begin: Small')
    for (const { id } of quiz.items) {
      await look(`question ${id}`)
      await answerSomehow(page)
      await press('Answer')
      if (edition === 'learner') continue
      await look(`feedback ${id}`)
      await page.locator('.feedback button').click()
    }
    await look('result')
    if (edition === 'full') {
      await page.locator('summary').first().click()
      await look('result, opened')
      await press('Ask again what was missed')
      await look('once more')
      await page.getByRole('link', { name: 'All quizzes' }).click()
      await press('As an exam: Small')
      for (const _ of quiz.items) {
        await answerSomehow(page)
        await press('Answer')
      }
      await look('exam, result')
    }
    await press('All quizzes')
    await look('overview, afterwards')
    expect(states.filter(([, faults]) => faults.length > 0)).toEqual([])
    expect(states.length).toBeGreaterThan(quiz.items.length)
  })
})

/** A question that was missed long ago. */
function withSomethingDue(): Progress {
  const library = keyedLibrary([quiz])
  const now = new Date('2026-10-01T10:00:00Z')
  const begun = beginAttempt(emptyProgress(1), library, { quiz: quiz.slug, mode: 'practice', now })
  const [posed] = questionsIn(begun.attempts[0] ?? expect.unreachable(), library)
  if (posed === undefined) expect.unreachable('the quiz asks nothing')
  return finishAttempt(recordAnswer(begun, quiz.slug, { posed, answer: 'nonsense', usedHint: false, now }), quiz.slug, now)
}

/** Any answer: the first option, a word. */
async function answerSomehow(page: Page): Promise<void> {
  for (const select of await page.locator('select').all()) await select.selectOption({ index: 1 })
  const typed = page.locator('#typed')
  if ((await typed.count()) > 0) await typed.fill('12.5')
  const choices = page.locator('.option input')
  if ((await choices.count()) > 0) await choices.first().check()
}
