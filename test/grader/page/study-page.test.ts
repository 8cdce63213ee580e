/** The study page in a real browser, from opening it to the last result. */
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { keyedLibrary } from '../../../grader/quiz/library.ts'
import { answersSchema, markQuiz } from '../../../grader/quiz/mark-quiz.ts'
import { beginAttempt, finishAttempt } from '../../../grader/quiz/session/attempt.ts'
import { emptyProgress, progressSchema } from '../../../grader/quiz/session/progress.ts'
import { fullAnswer } from '../quiz/full-answer.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'
import { answerByKeyboard } from './by-keyboard.ts'
import { hasBrowser, hostile, openBrowser, quiz, tabTo, visit, writePage } from './sample-page.ts'

const library = keyedLibrary([quiz])
const ids = quiz.items.map(({ id }) => id)
const keptSchema = z.string().transform((text) => progressSchema.parse(JSON.parse(text)))

describe.skipIf(!hasBrowser)('the study page', { concurrent: false }, () => {
  let browser: Browser
  let folder: TemporaryFolder
  let full: string
  let learners: string
  beforeAll(async () => {
    folder = await temporaryFolder()
    full = await writePage(folder.at('full.html'), 'full')
    learners = await writePage(folder.at('learner.html'), 'learner')
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await folder[Symbol.asyncDispose]()
  })

  const open = (address: string, options = {}) => visit(browser, address, options)
  type Page = Awaited<ReturnType<typeof open>>['page']

  const kept = async (page: Page) => keptSchema.parse(await page.evaluate("localStorage.getItem('course-quiz-progress')"))
  /** The question that is shown, as the page has posed it. */
  const shownIn = async (page: Page) => {
    const attempt = (await kept(page)).attempts.at(-1)
    const id = attempt?.asked.find((one) => attempt.answers[one] === undefined) ?? ''
    const posed = library.pose(id, attempt?.seed ?? 0) ?? expect.unreachable(`${id} is not asked`)
    const question = quiz.items.find((item) => item.id === id)?.variants[0] ?? expect.unreachable()
    return { posed, question }
  }
  const go = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

  test('every kind is answered by the keyboard alone, rightly, and the focus moves to what is said', async () => {
    await using visited = await open(full)
    const { page, faults } = visited
    await tabTo(page, (focused) => focused === 'BUTTON Begin: Small')
    await page.keyboard.press('Enter')
    for (const [index] of ids.entries()) {
      const { posed, question } = await shownIn(page)
      await answerByKeyboard(page, posed.shown, fullAnswer(question))
      expect([posed.id, await page.locator(':focus').textContent()]).toEqual([posed.id, '✓ Right: 1 point'])
      await tabTo(page, (focused) => focused === `BUTTON ${index + 1 === ids.length ? 'See the result' : 'Next question'}`)
      await page.keyboard.press('Enter')
    }
    expect(await page.locator('h1').textContent()).toBe('✓ Passed: 8 of 8 points')
    expect(faults).toEqual([])
  })

  test('what the page says an answer is worth is what it is worth; what was missed is asked again', async () => {
    await using visited = await open(full)
    const { page } = visited
    await go(page, 'Begin: Small')
    for (const _ of ids) {
      const { posed } = await shownIn(page)
      const [some] = posed.shown.body.input === 'several' ? posed.shown.body.options.map(({ id }) => [id]) : []
      const wrong = { truth: true, one: undefined, several: some, number: '25', text: 'Azure', pairs: undefined, order: undefined }
      const { body } = posed.shown
      const answer =
        body.input === 'one'
          ? body.options[0]?.id
          : body.input === 'pairs'
            ? Object.fromEntries(body.left.map(({ id }) => [id, body.right[0]?.id ?? '']))
            : body.input === 'order'
              ? body.items.map(({ id }) => id)
              : wrong[body.input]
      await answerByKeyboard(page, posed.shown, answer)
      const credit = posed.judge?.(answer).mark.credit ?? 0
      const words =
        credit === 1 ? 'Right: 1 point' : credit === 0 ? 'Not right: no point' : `Partly right: ${Math.round(credit * 100) / 100} of`
      expect([posed.id, await page.locator('.feedback h2').textContent()]).toEqual([posed.id, expect.stringContaining(words)])
      await page.locator('.feedback button').click()
    }
    const missed = await page.locator('details').count()
    expect(missed).toBeGreaterThan(3)
    await go(page, 'Ask again what was missed')
    expect(await page.locator('.place').textContent()).toBe(`Small · Question 1 of ${missed}`)
  })

  test('a reload goes on at the same question, its options in the same order', async () => {
    await using visited = await open(full)
    const { page } = visited
    await go(page, 'Begin: Small')
    const { posed, question } = await shownIn(page)
    await answerByKeyboard(page, posed.shown, fullAnswer(question))
    await go(page, 'Next question')
    await page.locator('.place', { hasText: 'Question 2' }).waitFor()
    const before = await page.locator('main').innerHTML()
    await page.reload()
    expect(await page.locator('main').innerHTML()).toBe(before)
    await page.goBack()
    expect(await page.locator('.card .state').first().textContent()).toBe('8 questions · begun: 1 of 8 answered')
    await go(page, 'Go on: Small')
    expect(await page.locator('.place').textContent()).toBe('Small · Question 2 of 8')
  })

  test('text is shown as text, and a hint only when it is asked for', async () => {
    await using visited = await open(full)
    const { page, faults } = visited
    await go(page, 'Begin: Small')
    expect(await page.locator('h1').textContent()).toBe(hostile.replaceAll('`', ''))
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.locator('.hint').textContent()).toBe('')
    await go(page, 'Show a hint')
    expect(await page.locator('.hint').textContent()).toBe(`Hint: ${hostile.replaceAll('`', '')}`)
    await go(page, 'Answer')
    expect(await page.getByRole('alert').textContent()).toBe('Choose an option first.')
    expect(faults).toEqual([])
  })

  test('an exam tells nothing until its end, and its answers can be handed in', async () => {
    await using visited = await open(full)
    const { page } = visited
    await go(page, 'As an exam: Small')
    for (const _ of ids) {
      const { posed, question } = await shownIn(page)
      expect(await page.locator('.feedback').count()).toBe(0)
      await answerByKeyboard(page, posed.shown, question.id === 'statement' ? true : fullAnswer(question))
    }
    expect(await page.locator('h1').textContent()).toBe('✓ Passed: 7 of 8 points')
    expect(await page.locator('details').count()).toBe(1)
    const [download] = await Promise.all([page.waitForEvent('download'), go(page, 'Download my answers')])
    expect(download.suggestedFilename()).toBe(`${quiz.slug}.json`)
    const handedIn = answersSchema.parse(JSON.parse(await readFile(await download.path(), 'utf8')))
    expect(handedIn.quiz).toBe(quiz.slug)
    expect(markQuiz(quiz, handedIn).score).toBe(7)
  })

  test('without keys nothing is judged, and the answers can be handed in', async () => {
    await using visited = await open(learners)
    const { page, faults } = visited
    await go(page, 'Begin: Small')
    for (const _ of ids) {
      const { posed, question } = await shownIn(page)
      await answerByKeyboard(page, posed.shown, fullAnswer(question))
    }
    expect(await page.locator('h1').textContent()).toBe('8 of 8 answered')
    expect(await page.locator('main').textContent()).not.toMatch(/✓|✗|[Pp]assed/)
    const [download] = await Promise.all([page.waitForEvent('download'), go(page, 'Download my answers')])
    expect(markQuiz(quiz, answersSchema.parse(JSON.parse(await readFile(await download.path(), 'utf8')))).score).toBe(8)
    expect(faults).toEqual([])
  })

  test('storage that is blocked or full is told, and the quiz goes on', async () => {
    await using visited = await open(full)
    const { page } = visited
    await page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    await page.reload()
    expect(await page.locator('.notice').textContent()).toMatch(/^This browser keeps nothing for this page/)
    await go(page, 'Begin: Small')
    await page.locator('input').first().check()
    await go(page, 'Answer')
    expect(await page.locator('.feedback').count()).toBe(1)
  })

  test('what was kept and cannot be read is put aside and told', async () => {
    await using visited = await open(full)
    const { page } = visited
    await page.evaluate(`localStorage.setItem('course-quiz-progress', '{"schema":')`)
    await page.reload()
    expect(await page.locator('.notice').textContent()).toContain('was put aside')
    expect(await page.evaluate("localStorage.getItem('course-quiz-progress-damaged')")).toBe('{"schema":')
    expect(await page.locator('.card').count()).toBe(2)
  })

  test('another tab is seen, and so is the terminal', async () => {
    const begun = beginAttempt(emptyProgress(3), library, { quiz: quiz.slug, mode: 'exam', now: new Date('2026-11-25T10:00:00Z') })
    const address = await writePage(folder.at('terminal.html'), 'full', finishAttempt(begun, quiz.slug, new Date('2026-11-25T10:05:00Z')))
    await using visited = await open(address)
    const { page } = visited
    const state = page.locator('.card .state').first()
    expect(await state.textContent()).toBe('8 questions · ✗ not passed: best 0 of 8 points, first 0 of 8 points')
    const other = await page.context().newPage()
    await other.goto(address)
    await other.getByRole('button', { name: 'Begin anew: Small' }).click()
    await other.locator('input').first().check()
    await other.getByRole('button', { name: 'Answer' }).click()
    await state.filter({ hasText: 'begun: 1 of 8 answered' }).waitFor()
  })
})
