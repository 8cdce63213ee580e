/** axe finds nothing in any state of the page, at both widths and in both themes; nothing scrolls sideways. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { finishAttempt } from '../../../grader/quiz/session/attempt.ts'
import type { Progress } from '../../../grader/quiz/session/progress.ts'
import { hasBrowser, quiz } from './sample-page.ts'
import { answeredInTerminal, press, type StudyFolder, studyFolder } from './study-folder.ts'

const violationsSchema = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))
const layoutSchema = z.object({ isWide: z.boolean(), small: z.array(z.string()) })

/** Of the colours alone a theme decides, of all else a width. */
const looks = [
  { width: 1280, colorScheme: 'light', rules: 'axe.run({ resultTypes: ["violations"] })' },
  { width: 320, colorScheme: 'light', rules: 'axe.run({ resultTypes: ["violations"] })' },
  { width: 320, colorScheme: 'dark', rules: 'axe.run({ runOnly: ["color-contrast"], resultTypes: ["violations"] })' },
  { width: 1280, colorScheme: 'dark', rules: 'axe.run({ runOnly: ["color-contrast"], resultTypes: ["violations"] })' },
] as const

/** What axe finds in every look, and whether anything is wider than the screen or smaller than a finger. */
async function faultsIn(page: Page): Promise<unknown[]> {
  const faults: unknown[] = []
  for (const { width, colorScheme, rules } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    const found = violationsSchema.parse(await page.evaluate(`${rules}.then(({ violations }) => violations)`))
    const { isWide, small } = layoutSchema.parse(await page.evaluate(layout))
    faults.push(...found.map(({ id, nodes }) => [width, colorScheme, id, nodes.map(({ html }) => html)]))
    if (isWide) faults.push([width, 'scrolls sideways'])
    faults.push(...small.map((html) => [width, 'is smaller than 44 px', html]))
  }
  return faults
}

const layout = `({
  isWide: document.documentElement.scrollWidth > innerWidth,
  small: [...document.querySelectorAll('button, select, summary, a:not(.skip), input[type=text], label.option')]
    .filter((one) => one.getBoundingClientRect().height < 43.9)
    .map((one) => one.outerHTML),
})`

describe.skipIf(!hasBrowser)('accessibility', { concurrent: false }, () => {
  let folder: StudyFolder
  beforeAll(async () => {
    folder = await studyFolder()
  })
  afterAll(() => folder?.[Symbol.asyncDispose]())

  /** Looks at one state after the other; the page's own policy lets no script in but its own, so axe comes by the debugger. */
  const watch = async (page: Page) => {
    await page.evaluate(axe.source)
    const states: [string, unknown[]][] = []
    return { states, look: async (state: string) => void states.push([state, await faultsIn(page)]) }
  }
  const goHome = (page: Page) => page.getByRole('link', { name: 'All quizzes' }).click()

  test('every screen of the full course', async () => {
    await using visited = await folder.openWith(withSomethingDue())
    const { page } = visited
    const { states, look } = await watch(page)
    await look('overview, with something due')
    await press(page, 'Review them')
    await look('review')
    await goHome(page)
    await press(page, 'Begin anew: Small')
    await press(page, 'Show a hint')
    await press(page, 'Answer')
    await look('hint, and an answer that is missing')
    for (const { id } of quiz.items) {
      await look(`question ${id}`)
      await answerSomehow(page)
      await press(page, 'Answer')
      await look(`feedback ${id}`)
      await page.locator('.feedback button').click()
    }
    await page.locator('summary').first().click()
    await look('result, opened')
    expect(await page.locator('.feedback').evaluateAll((all) => all.map((one) => one.className))).toEqual(
      expect.arrayContaining(['feedback wrong', 'feedback partly']),
    )
    await press(page, 'Ask again what was missed')
    await goHome(page)
    await look('overview, with what is begun')
    await press(page, 'As an exam: Small')
    await look('exam')
    for (const _ of quiz.items) {
      await answerSomehow(page)
      await press(page, 'Answer')
    }
    for (const summary of await page.locator('summary').all()) await summary.click()
    await look('exam, result')
    expect(states.filter(([, faults]) => faults.length > 0)).toEqual([])
    expect(states).toHaveLength(2 * quiz.items.length + 7)
  })

  test('every screen of the learner’s edition, where nothing can be kept', async () => {
    await using visited = await folder.open('learner')
    const { page } = visited
    await page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    await page.reload()
    const { states, look } = await watch(page)
    await look('overview, with a warning')
    await press(page, 'Begin: Small')
    await look('question')
    for (const _ of quiz.items) {
      await answerSomehow(page)
      await press(page, 'Answer')
    }
    await look('result')
    expect(states.filter(([, faults]) => faults.length > 0)).toEqual([])
  })
})

/** A question that was missed long ago. */
function withSomethingDue(): Progress {
  const now = new Date('2026-10-01T10:00:00Z')
  return finishAttempt(answeredInTerminal(['nonsense'], now), quiz.slug, now)
}

/** Any answer: the first option, a word. */
async function answerSomehow(page: Page): Promise<void> {
  for (const select of await page.locator('select').all()) await select.selectOption({ index: 1 })
  const typed = page.locator('#typed')
  if ((await typed.count()) > 0) await typed.fill('12.5')
  const choices = page.locator('.option input')
  if ((await choices.count()) > 0) await choices.first().check()
}
