import type { Json } from '../../../quiz/session/progress.ts'
import type { Choice } from '../../../quiz/shown-question.ts'
import { button, element } from '../element.ts'
import { plainProse, prose } from '../prose.ts'
import type { AnswerInput } from './answer-input.ts'

/** A list in which each item moves up and down; what moved keeps the focus, and its new place is said. */
export function orderInput(items: readonly Choice[], given: Json | undefined): AnswerInput {
  const list = element('ol', { class: 'order' })
  const said = element('p', { class: 'said', role: 'status' })
  const rows = inOrder(items, given).map(({ id, text }) => {
    const name = plainProse(text)
    const row = element('li', {}, element('span', {}, ...prose(text)))
    const move = (by: -1 | 1, pressed: HTMLButtonElement) => {
      const other = by === -1 ? row.previousElementSibling : row.nextElementSibling
      if (other === null) return
      if (by === -1) other.before(row)
      else other.after(row)
      pressed.focus()
      mark()
      said.textContent = `${name} is now number ${[...list.children].indexOf(row) + 1} of ${items.length}.`
      // As any other control does when its value changes.
      list.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const up: HTMLButtonElement = button('↑', () => move(-1, up), { 'aria-label': `Move up: ${name}` })
    const down: HTMLButtonElement = button('↓', () => move(1, down), { 'aria-label': `Move down: ${name}` })
    row.append(element('span', { class: 'moves' }, up, down))
    return { id, row, up, down }
  })
  /** At the ends there is nowhere to go; the button stays, so that the focus does. */
  const mark = () => {
    for (const { row, up, down } of rows) {
      up.setAttribute('aria-disabled', String(row.previousElementSibling === null))
      down.setAttribute('aria-disabled', String(row.nextElementSibling === null))
    }
  }
  list.append(...rows.map(({ row }) => row))
  mark()
  return {
    element: element('fieldset', {}, element('legend', {}, 'Put these into their order'), list, said),
    answer: () => [...list.children].flatMap((child) => rows.find(({ row }) => row === child)?.id ?? []),
    missing: () => undefined,
  }
}

/** In the order of an earlier answer; what that does not name keeps its place behind. */
function inOrder(items: readonly Choice[], given: Json | undefined): Choice[] {
  const before = [given].flat()
  const place = ({ id }: Choice) => (before.includes(id) ? before.indexOf(id) : items.length)
  return [...items].sort((left, right) => place(left) - place(right))
}
