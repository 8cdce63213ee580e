/** What the study page keeps, and where: reloads, storage that fails, other tabs, the terminal, a server in place of a file. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servePage } from '../../../grader/commands/serve-page.ts'
import { openWorld } from '../../../grader/commands/world.ts'
import { beginAttempt, finishAttempt, recordAnswer } from '../../../grader/quiz/session/attempt.ts'
import { emptyProgress } from '../../../grader/quiz/session/progress.ts'
import { fullAnswer } from '../quiz/full-answer.ts'
import { answerByKeyboard } from './by-keyboard.ts'
import { hasBrowser, quiz, visit } from './sample-page.ts'
import { answeredInTerminal, keptIn, library, press, type StudyFolder, shownIn, studyFolder } from './study-folder.ts'

type Page = Awaited<ReturnType<StudyFolder['open']>>['page']

describe.skipIf(!hasBrowser)('kept answers', { concurrent: false }, () => {
  let folder: StudyFolder
  beforeAll(async () => {
    folder = await studyFolder()
  })
  afterAll(() => folder?.[Symbol.asyncDispose]())

  const place = (page: Page) => page.locator('.place').textContent()
  const state = (page: Page) => page.locator('.card .state').first()
  /** What is chosen and typed, in the order in which it stands. */
  const formOf = (page: Page) =>
    page.evaluate(
      "[...document.querySelectorAll('form :is(input, select, .order button)')].map((one) => [one.ariaLabel, one.value, one.checked])",
    )
  const answerInPart = async (page: Page) => {
    const controls = page.locator('.option input, #typed, select').first()
    const isChoice = (await page.locator('.option').count()) > 0
    if (isChoice) await controls.check()
    else if ((await page.locator('#typed').count()) > 0) await controls.fill('12 or so')
    else await controls.selectOption({ index: 2 })
  }
  const answerRightly = async (page: Page) => {
    const { posed, question } = await shownIn(page)
    await answerByKeyboard(page, posed.shown, fullAnswer(question))
  }

  test('a reload goes on at the same question, in the same order, with what was answered so far', async () => {
    await using visited = await folder.open('full')
    const { page, faults } = visited
    await press(page, 'Begin: Small')
    for (let shown = await shownIn(page); shown.posed.id !== 'order'; shown = await shownIn(page)) {
      await answerInPart(page)
      const before = await formOf(page)
      await page.reload()
      expect([shown.posed.id, await formOf(page)]).toEqual([shown.posed.id, before])
      for (const select of await page.locator('select').all()) await select.selectOption({ index: 1 })
      await press(page, 'Answer')
      await page.locator('.feedback button').click()
    }
    await page.locator('.order button').nth(1).click()
    const before = await formOf(page)
    await page.reload()
    expect(await formOf(page)).toEqual(before)
    await page.goBack()
    expect(await state(page).textContent()).toMatch(/^8 questions · begun: \d of 8 answered$/)
    await page.goForward()
    expect(await formOf(page)).toEqual(before)
    expect(faults).toEqual([])
  })

  test('a reload shows again what was said of an answer; of what is not answered, or of an exam, nothing', async () => {
    await using visited = await folder.open('full')
    const { page } = visited
    await press(page, 'Begin: Small')
    await answerRightly(page)
    const said = await page.locator('.feedback').innerHTML()
    await page.reload()
    expect(await page.locator('.feedback').innerHTML()).toBe(said)
    expect(await page.locator('input:checked').isDisabled()).toBe(true)
    await page.evaluate(`location.hash = 'feedback/${quiz.slug}/statement'`)
    await expect.poll(() => place(page)).toBe('Small · Question 2 of 8')
    expect(await page.locator('.feedback').count()).toBe(0)
    await page.getByRole('link', { name: 'All quizzes' }).click()
    page.once('dialog', (dialog) => dialog.accept())
    await press(page, 'As an exam: Small')
    await answerRightly(page)
    await page.evaluate(`location.hash = 'feedback/${quiz.slug}/single'`)
    await expect.poll(() => place(page)).toBe('Small · Question 2 of 8 · exam')
    expect(await page.locator('.feedback').count()).toBe(0)
  })

  test('the last answer ends the attempt, also of whoever leaves without a look at the result', async () => {
    const right = quiz.items.map(({ variants: [question] }) => fullAnswer(question))
    await using visited = await folder.openWith(answeredInTerminal(right.slice(0, -1), new Date('2026-11-25T10:00:00Z')))
    const { page } = visited
    await press(page, 'Go on at 8 of 8: Small')
    await page.locator(`.option input[value="${right.at(-1)}"]`).check()
    await press(page, 'Answer')
    await page.reload()
    expect(await page.locator('.verdict').textContent()).toBe('✓ Right: 1 point')
    expect(await page.getByRole('button', { name: 'See the result' }).count()).toBe(1)
    await page.getByRole('link', { name: 'All quizzes' }).click()
    expect(await state(page).textContent()).toBe('8 questions · ✓ passed: best 8 of 8 points, first 8 of 8 points')
    await page.goBack()
    await press(page, 'See the result')
    expect(await page.locator('h1').textContent()).toBe('✓ Passed: 8 of 8 points')
  })

  test('what is begun is ended by another beginning only when that is meant', async () => {
    await using visited = await folder.open('full')
    const { page } = visited
    await press(page, 'Begin: Small')
    await answerRightly(page)
    await page.getByRole('link', { name: 'All quizzes' }).click()
    const asked: string[] = []
    page.once('dialog', (dialog) => {
      asked.push(dialog.message())
      return dialog.dismiss()
    })
    await press(page, 'Begin anew: Small')
    expect(asked).toEqual([expect.stringMatching(/^You have answered 1 of 8 questions\. Begin anew\?/)])
    expect((await keptIn(page)).attempts).toHaveLength(1)
    await press(page, 'Go on at 2 of 8: Small')
    expect(await place(page)).toBe('Small · Question 2 of 8')
  })

  test('a browser that forgets its storage over a reload, as Chromium may for a file, loses nothing', async () => {
    await using visited = await folder.open('full')
    const { page } = visited
    await press(page, 'Begin: Small')
    await answerRightly(page)
    await press(page, 'Next question')
    const before = await keptIn(page)
    await page.evaluate('localStorage.clear()')
    await page.reload()
    expect(await place(page)).toBe('Small · Question 2 of 8')
    expect(await keptIn(page)).toEqual(before)
    await page.getByRole('link', { name: 'All quizzes' }).click()
    await press(page, 'Go on at 2 of 8: Small')
    await page.evaluate('localStorage.clear()')
    await page.reload()
    expect(await place(page)).toBe('Small · Question 2 of 8')
  })

  test('storage that is blocked is told, and the quiz goes on', async () => {
    await using visited = await folder.open('full')
    const { page } = visited
    await page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    await page.reload()
    expect(await page.locator('.notice').textContent()).toMatch(/^This browser keeps nothing for this page/)
    await press(page, 'Begin: Small')
    await page.locator('input').first().check()
    await press(page, 'Answer')
    await press(page, 'Next question')
    await page.reload()
    expect(await place(page)).toBe('Small · Question 2 of 8')
    expect(await page.locator('.notice').textContent()).toMatch(/^This browser keeps nothing for this page/)
  })

  test('storage that is full is told with the first answer that it does not take', async () => {
    await using visited = await folder.open('full')
    const { page } = visited
    await press(page, 'Begin: Small')
    await page.evaluate("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    await page.locator('input').first().check()
    expect(await page.locator('.notice').textContent()).toBe('')
    await press(page, 'Answer')
    expect(await page.locator('.notice').textContent()).toMatch(/^This browser keeps nothing for this page/)
    await press(page, 'Next question')
    expect(await place(page)).toBe('Small · Question 2 of 8')
  })

  test('what was kept and cannot be read is put aside, told once, and never overwritten', async () => {
    await using visited = await folder.open('full')
    const { page } = visited
    await page.evaluate(`localStorage.setItem('course-quiz-progress', '{"schema":')`)
    await page.reload()
    expect(await page.locator('.notice').textContent()).toContain('was put aside')
    expect(await page.evaluate("localStorage.getItem('course-quiz-progress-damaged')")).toBe('{"schema":')
    await press(page, 'Begin: Small')
    expect(await page.locator('.notice').textContent()).toBe('')
    await page.evaluate(`localStorage.setItem('course-quiz-progress', 'damaged again')`)
    await page.addInitScript(
      `const { setItem } = Storage.prototype
      Storage.prototype.setItem = function (key, text) {
        if (key.endsWith('damaged')) throw new DOMException('full', 'QuotaExceededError')
        setItem.call(this, key, text)
      }`,
    )
    await page.goto(`${page.url().split('#')[0]}`)
    expect(await page.locator('.notice').textContent()).toMatch(/^This browser keeps nothing/)
    await press(page, 'Begin: Small')
    expect(await page.evaluate("localStorage.getItem('course-quiz-progress')")).toBe('damaged again')
  })

  test('another tab is seen, and so is the terminal; the focus stays where it is', async () => {
    const begun = beginAttempt(emptyProgress(3), library, { quiz: quiz.slug, mode: 'exam', now: new Date('2026-11-25T10:00:00Z') })
    await using visited = await folder.openWith(finishAttempt(begun, quiz.slug, new Date('2026-11-25T10:05:00Z')))
    const { page } = visited
    expect(await state(page).textContent()).toBe('8 questions · ✗ not passed: best 0 of 8 points, first 0 of 8 points')
    await page.getByRole('button', { name: 'Last result: Small' }).focus()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await press(other, 'Begin anew: Small')
    await other.locator('input').first().check()
    await press(other, 'Answer')
    await expect.poll(() => state(page).textContent()).toContain('begun: 1 of 8 answered')
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Last result: Small')
  })

  test('a question is answered in one tab, and the other goes on behind it', async () => {
    await using visited = await folder.open('full')
    const { page } = visited
    await press(page, 'Begin: Small')
    const other = await page.context().newPage()
    await other.goto(page.url())
    await answerRightly(other)
    await expect.poll(() => place(page)).toBe('Small · Question 2 of 8')
    // What a tab writes itself, it is not told of: as if the news of the other one came late.
    const { posed, question } = await shownIn(page)
    const given = { posed, answer: fullAnswer(question), usedHint: false, now: new Date() }
    const late = recordAnswer(await keptIn(page), quiz.slug, given)
    await page.evaluate(`localStorage.setItem('course-quiz-progress', ${JSON.stringify(JSON.stringify(late))})`)
    await page.locator('.option input').first().check()
    await press(page, 'Answer')
    expect(await page.locator('.notice').textContent()).toBe('This question was answered in another tab; that answer counts.')
    expect(await place(page)).toBe('Small · Question 3 of 8')
    expect(await keptIn(page)).toEqual(late)
  })

  test('it is the same from a server, and at the same address what was answered is still there', async () => {
    const page = await readFile(folder.at('full.html'), 'utf8')
    const serve = async (port: number) => {
      const stop = new AbortController()
      const printed: string[] = []
      const ended = servePage(async () => page, [port], { ...openWorld(), stop: stop.signal, print: (text) => printed.push(text) })
      await expect.poll(() => printed.length).toBe(1)
      const [address = ''] = /http:\S+/.exec(printed[0] ?? '') ?? []
      const end = () => {
        stop.abort()
        return ended
      }
      return { address, end }
    }
    const first = await serve(0)
    await using visited = await visit(folder.browser, first.address)
    await press(visited.page, 'Begin: Small')
    await answerRightly(visited.page)
    await first.end()
    const second = await serve(Number(new URL(first.address).port))
    await visited.page.goto(second.address)
    expect(await state(visited.page).textContent()).toBe('8 questions · begun: 1 of 8 answered')
    expect(visited.faults).toEqual([])
    await second.end()
  })
})
