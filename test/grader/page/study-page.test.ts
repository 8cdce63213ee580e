/** The study page in a real browser: every kind of question answered, rightly, wrongly, in exams, reviews and without keys. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersSchema, markQuiz } from '../../../grader/quiz/mark-quiz.ts'
import { markAnswer } from '../../../grader/quiz/question.ts'
import { finishAttempt } from '../../../grader/quiz/session/attempt.ts'
import { roundPoints } from '../../../grader/scoring/round-points.ts'
import { fullAnswer } from '../quiz/full-answer.ts'
import { answerByKeyboard } from './by-keyboard.ts'
import { randomAnswer } from './random-answer.ts'
import { hasBrowser, hostile, quiz, tabTo } from './sample-page.ts'
import { answeredInTerminal, keptIn, namesOf, press, type StudyFolder, shownIn, studyFolder } from './study-folder.ts'

const ids = quiz.items.map(({ id }) => id)
/** As a reader sees it: `<b>` is code. */
const seen = hostile.replaceAll('`', '')

describe.skipIf(!hasBrowser)('the study page', { concurrent: false }, () => {
  let folder: StudyFolder
  beforeAll(async () => {
    folder = await studyFolder()
  })
  afterAll(() => folder?.[Symbol.asyncDispose]())

  test('every kind is answered by the keyboard alone, rightly, and the focus moves to what is said', async () => {
    await using visited = await folder.open('full')
    const { page, faults } = visited
    await tabTo(page, (focused) => focused === 'BUTTON Begin: Small')
    await page.keyboard.press('Enter')
    for (const [index] of ids.entries()) {
      const { posed, question } = await shownIn(page)
      expect(await page.title()).toBe(`Question ${index + 1} of 8 · Small · Sample course`)
      await answerByKeyboard(page, posed.shown, fullAnswer(question))
      expect([posed.id, await page.locator(':focus').textContent()]).toEqual([posed.id, '✓ Right: 1 point'])
      expect(await page.title()).toBe(`Right · Question ${index + 1} of 8 · Small · Sample course`)
      await tabTo(page, (focused) => focused === `BUTTON ${index + 1 === ids.length ? 'See the result' : 'Next question'}`)
      await page.keyboard.press('Enter')
    }
    expect(await namesOf(page)).toEqual(['✓ Passed: 8 of 8 points', 'Passed: 8 of 8 points · Small · Sample course'])
    expect(faults).toEqual([])
  })

  test('every kind is answered by the keyboard alone, wrongly or in part, and what was missed is asked again', async () => {
    await using visited = await folder.open('full')
    const { page, faults } = visited
    await press(page, 'Begin: Small')
    const words = new Set<string>()
    for (const _ of ids) {
      const { posed, question } = await shownIn(page)
      const answer = wrongAnswer(posed.shown.body, fullAnswer(question))
      await answerByKeyboard(page, posed.shown, answer)
      expect(await page.locator('.feedback .verdict').textContent()).toBe(verdictOf(markAnswer(question, answer).credit))
      words.add((await page.locator('.feedback .verdict').textContent())?.slice(0, 1) ?? '')
      await page.locator('.feedback button').click()
    }
    expect(words).toEqual(new Set(['✗', '◐']))
    expect(await page.locator('details').count()).toBe(ids.length)
    await press(page, 'Ask again what was missed')
    expect(await page.locator('.place').textContent()).toBe(`Small · Question 1 of ${ids.length}`)
    expect(faults).toEqual([])
  })

  test('whatever is answered, the page keeps it as it was given and says what it is worth', async () => {
    await using visited = await folder.open('full')
    const { page } = visited
    for (const round of [1, 2]) {
      await press(page, round === 1 ? 'Begin: Small' : 'Begin anew')
      for (const _ of ids) {
        const { posed, question } = await shownIn(page)
        const answer = await randomAnswer(page, posed.shown, round)
        await press(page, 'Answer')
        const { credit } = markAnswer(question, answer)
        expect([posed.id, await page.locator('.feedback .verdict').textContent()]).toEqual([posed.id, verdictOf(credit)])
        expect((await keptIn(page)).attempts.at(-1)?.answers[posed.id]).toMatchObject({ answer, credit })
        await page.locator('.feedback button').click()
      }
    }
  })

  test('what is moved in an order keeps the focus, and its new place is said', async () => {
    await using visited = await folder.open('full')
    const { page } = visited
    await press(page, 'Begin: Small')
    for (let shown = await shownIn(page); shown.posed.id !== 'order'; shown = await shownIn(page)) {
      await answerByKeyboard(page, shown.posed.shown, fullAnswer(shown.question))
      await page.locator('.feedback button').click()
    }
    const first = (await page.locator('.order li > span:first-child').first().textContent()) ?? ''
    await tabTo(page, (focused) => focused === `BUTTON Move down: ${first}`)
    for (const place of [2, 3, 3]) {
      await page.keyboard.press('Enter')
      expect(await page.locator('fieldset [role=status]').textContent()).toBe(`${first} is now number ${place} of 3.`)
      expect(await page.locator(':focus').getAttribute('aria-label')).toBe(`Move down: ${first}`)
    }
    expect(await page.locator(':focus').getAttribute('aria-disabled')).toBe('true')
  })

  test('text is shown as text, and a hint only when it is asked for', async () => {
    await using visited = await folder.open('full')
    const { page, faults } = visited
    await press(page, 'Begin: Small')
    expect(await page.locator('h1').textContent()).toBe(seen)
    expect(await page.locator('.hint').textContent()).toBe('')
    await press(page, 'Show a hint')
    expect(await page.locator('.hint').textContent()).toBe(`Hint: ${seen}`)
    await press(page, 'Answer')
    expect(await page.getByRole('alert').textContent()).toBe('Choose an option first.')
    await page.locator('input').first().check()
    await press(page, 'Answer')
    expect(await page.locator('.explanation').textContent()).toBe(seen)
    expect(await page.locator('main').locator('img, script, b').count()).toBe(0)
    expect((await keptIn(page)).attempts[0]?.answers.single?.usedHint).toBe(true)
    expect(faults).toEqual([])
  })

  test('what is due is asked again, and then comes back on a later day', async () => {
    const now = new Date('2026-10-01T10:00:00Z')
    await using visited = await folder.openWith(finishAttempt(answeredInTerminal(['nonsense'], now), quiz.slug, now))
    const { page } = visited
    expect(await page.locator('.due p').textContent()).toBe('1 question that you missed is due again.')
    await press(page, 'Review them')
    expect(await page.locator('.place').textContent()).toBe('Review · Question 1 of 1')
    const { posed, question } = await shownIn(page)
    await answerByKeyboard(page, posed.shown, fullAnswer(question))
    await press(page, 'See the result')
    await press(page, 'All quizzes')
    expect(await page.locator('.due p').textContent()).toMatch(/^Nothing is due\. The next question comes back on \d+ \w+ 20\d\d\.$/)
  })

  test('an exam tells nothing until its end, then everything, and its answers can be handed in', async () => {
    await using visited = await folder.open('full')
    const { page } = visited
    await press(page, 'As an exam: Small')
    for (const _ of ids) {
      const { posed, question } = await shownIn(page)
      expect(await page.locator('.feedback').count()).toBe(0)
      await answerByKeyboard(page, posed.shown, question.id === 'statement' ? true : fullAnswer(question))
    }
    expect(await page.locator('h1').textContent()).toBe('✓ Passed: 7 of 8 points')
    expect(await page.locator('main h2').allTextContents()).toEqual(['What was missed', 'What was right'])
    expect(await page.locator('summary strong').allTextContents()).toEqual(['✗ Not right: ', ...Array(7).fill('✓ Right: ')])
    expect(await page.locator('details .notes').count()).toBe(8)
    expect(await downloaded(page)).toMatchObject({ quiz: quiz.slug, score: 7 })
  })

  test('without keys nothing is judged, and the answers can be handed in', async () => {
    await using visited = await folder.open('learner')
    const { page, faults } = visited
    await press(page, 'Begin: Small')
    for (const _ of ids) {
      const { posed, question } = await shownIn(page)
      await answerByKeyboard(page, posed.shown, fullAnswer(question))
    }
    expect(await page.locator('h1').textContent()).toBe('8 of 8 answered')
    expect(await page.locator('main').textContent()).toContain('put the file into the folder answers of the course')
    expect(await page.locator('main').textContent()).not.toMatch(/✓|✗|[Pp]assed/)
    expect(await downloaded(page)).toMatchObject({ quiz: quiz.slug, score: 8 })
    await press(page, 'All quizzes')
    expect(await page.locator('main').textContent()).not.toMatch(/✓|✗|[Pp]assed|Review/)
    expect(faults).toEqual([])
  })
})

function verdictOf(credit: number): string {
  if (credit === 1) return '✓ Right: 1 point'
  return credit === 0 ? '✗ Not right: no point' : `◐ Partly right: ${roundPoints(credit)} of 1 point`
}

/** An answer that is not wholly right, of the shape that the input gives. */
function wrongAnswer(body: Awaited<ReturnType<typeof shownIn>>['posed']['shown']['body'], right: unknown): unknown {
  switch (body.input) {
    case 'truth':
      return right !== true
    case 'one':
      return body.options.find(({ id }) => id !== right)?.id
    case 'several':
      return body.options.slice(0, 1).map(({ id }) => id)
    case 'number':
      return '25'
    case 'text':
      return 'Azure'
    case 'pairs':
      return Object.fromEntries(body.left.map(({ id }) => [id, body.right[0]?.id ?? '']))
    case 'order':
      return [right].flat().toReversed()
    default:
      return body satisfies never
  }
}

/** What the button downloads, as it is marked when it is handed in. */
async function downloaded(page: Page): Promise<{ readonly quiz: string; readonly score: number }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Download my answers')])
  expect(download.suggestedFilename()).toBe(`${quiz.slug}.json`)
  const answers = answersSchema.parse(JSON.parse(await readFile(await download.path(), 'utf8')))
  return { quiz: answers.quiz, score: markQuiz(quiz, answers).score }
}
