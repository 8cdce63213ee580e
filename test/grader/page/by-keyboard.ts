import type { Page } from 'playwright-core'
import type { ShownQuestion } from '../../../grader/quiz/shown-question.ts'
import { tabTo } from './sample-page.ts'

const pressButton = async (page: Page, name: string) => {
  await tabTo(page, (focused) => focused === `BUTTON ${name}`)
  await page.keyboard.press('Enter')
}

/** Answers the question that is shown by the keyboard alone, with an answer as it is kept. */
export async function answerByKeyboard(page: Page, { body }: ShownQuestion, answer: unknown): Promise<void> {
  const toInput = () => tabTo(page, (focused) => /^(INPUT|SELECT) /.test(focused))
  switch (body.input) {
    case 'truth':
    case 'one': {
      const ids: readonly unknown[] = body.input === 'truth' ? [true, false] : body.options.map(({ id }) => id)
      await toInput()
      await page.keyboard.press('Space')
      for (let place = 0; place < ids.indexOf(answer); place += 1) await page.keyboard.press('ArrowDown')
      break
    }
    case 'several':
      await toInput()
      for (const { id } of body.options) {
        if ([answer].flat().includes(id)) await page.keyboard.press('Space')
        await page.keyboard.press('Tab')
      }
      break
    case 'number':
    case 'text':
      await toInput()
      await page.keyboard.type(String(answer))
      break
    case 'pairs':
      await toInput()
      for (const { id } of body.left) {
        const place = body.right.findIndex((choice) => choice.id === Object.entries(answer ?? {}).find(([left]) => left === id)?.[1])
        for (let presses = 0; presses <= place; presses += 1) await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Tab')
      }
      break
    case 'order': {
      const wanted = [answer].flat()
      const now = body.items.map(({ id, text }) => ({ id, text }))
      for (const [place, id] of wanted.entries()) {
        const item = now.find((one) => one.id === id)
        for (let at = now.findIndex((one) => one.id === id); at > place; at -= 1) {
          await pressButton(page, `Move up: ${item?.text}`)
          now.splice(at - 1, 2, ...now.slice(at - 1, at + 1).reverse())
        }
      }
      break
    }
    default:
      body satisfies never
  }
  await pressButton(page, 'Answer')
}
