import type { Judgement } from '../../../quiz/library.ts'
import type { Note } from '../../../quiz/mark.ts'
import { type Child, element } from '../element.ts'
import { prose } from '../prose.ts'

const signs: Readonly<Record<Note['verdict'], string>> = { right: '✓', wrong: '✗', near: '≈', missed: '○' }

/** What there is to say about an answer. */
export function feedbackView({ mark: { credit, notes }, rightAnswer, explanation }: Judgement, lesson: string | undefined): HTMLElement {
  const verdict = credit === 1 ? 'right' : credit === 0 ? 'wrong' : 'partly'
  const head =
    credit === 1
      ? '✓ Right: 1 point'
      : credit === 0
        ? '✗ Not right: no point'
        : `◐ Partly right: ${Math.round(credit * 100) / 100} of 1 point`
  const isTold = credit === 1 || notes.some((note) => note.verdict === 'missed')
  return element(
    'section',
    { class: `feedback ${verdict}` },
    element('h2', { tabindex: '-1' }, head),
    element('ul', { class: 'notes' }, ...notes.map(noteItem)),
    ...(isTold
      ? []
      : [
          element('h3', {}, 'The answer'),
          element('ul', { class: 'answer' }, ...rightAnswer.map((line) => element('li', {}, ...prose(line)))),
        ]),
    element('p', { class: 'explanation' }, ...prose(explanation)),
    ...(lesson === undefined ? [] : [element('p', { class: 'lesson' }, 'More: ', element('code', {}, `exercises/${lesson}/README.md`))]),
  )
}

function noteItem({ about, verdict, why }: Note): HTMLElement {
  const title: Child[] = about === '' ? [verdict] : [`${verdict}: `, ...prose(about)]
  return element(
    'li',
    { class: verdict },
    element('p', { class: 'about' }, `${signs[verdict]} `, ...title),
    element('p', {}, ...prose(why)),
  )
}
