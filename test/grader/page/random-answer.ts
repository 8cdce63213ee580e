import type { Page } from 'playwright-core'
import { drawFrom, shuffleBy } from '../../../grader/quiz/draw.ts'
import type { Json } from '../../../grader/quiz/session/progress.ts'
import type { ShownQuestion } from '../../../grader/quiz/shown-question.ts'

/** Fills in an answer that the number decides, and returns it as it should be kept. */
export async function randomAnswer(page: Page, { id, body }: ShownQuestion, number: number): Promise<Json> {
  const draw = drawFrom('answer', id, number)
  const check = (value: string) => page.locator(`.option input[value="${value}"]`).check()
  switch (body.input) {
    case 'truth': {
      const answer = draw.from([true, false])
      await check(String(answer))
      return answer
    }
    case 'one': {
      const [answer] = shuffleBy(body.options, id, number).map((one) => one.id)
      await check(answer ?? '')
      return answer ?? ''
    }
    case 'several': {
      const some = shuffleBy(body.options, id, number).slice(0, draw.whole(1, body.options.length))
      for (const one of some) await check(one.id)
      return body.options.filter((one) => some.includes(one)).map((one) => one.id)
    }
    case 'number': {
      const answer = draw.from(['12.55', '$ 12.5', '1,250', '25 USD', '-12.5', '12 or 13'])
      await page.locator('#typed').fill(` ${answer} `)
      return answer
    }
    case 'text': {
      const answer = draw.from(['microsoft  entra id', 'Microsoft Entr ID', 'azure', 'active directory', '<b>'])
      await page.locator('#typed').fill(answer)
      return answer
    }
    case 'pairs': {
      const chosen = body.left.map((left, place) => [left.id, shuffleBy(body.right, id, number, place)[0]?.id ?? ''] as const)
      for (const [place, [, right]] of chosen.entries()) await page.locator('select').nth(place).selectOption(right)
      return Object.fromEntries(chosen)
    }
    case 'order': {
      const now = body.items.map((one) => one.id)
      for (let moves = draw.whole(0, 3); moves > 0; moves -= 1) {
        const from = draw.whole(1, now.length - 1)
        await page.locator('.order li').nth(from).getByRole('button').first().click()
        now.splice(from - 1, 0, ...now.splice(from, 1))
      }
      return now
    }
    default:
      return body satisfies never
  }
}
