import type { Judgement } from '../../../quiz/library.ts'
import type { Mark, Note } from '../../../quiz/mark.ts'
import { roundPoints } from '../../../scoring/round-points.ts'
import { type Child, element } from '../element.ts'
import { prose } from '../prose.ts'

const signs: Readonly<Record<Note['verdict'], string>> = { right: '✓', wrong: '✗', near: '≈', missed: '○' }

/** What an answer came to, as a sign and a word, so that no colour is needed. */
export function verdictOf({ credit }: Pick<Mark, 'credit'>): { readonly name: string; readonly sign: string; readonly word: string } {
  if (credit === 1) return { name: 'right', sign: '✓', word: 'Right' }
  return credit === 0 ? { name: 'wrong', sign: '✗', word: 'Not right' } : { name: 'partly', sign: '◐', word: 'Partly right' }
}

/** What there is to say about an answer. */
export function feedbackView({ mark, rightAnswer, explanation }: Judgement, lesson: string | undefined, heading: 'h2' | 'h3'): HTMLElement {
  const { name, sign, word } = verdictOf(mark)
  const { credit, notes } = mark
  const points = credit === 1 ? '1 point' : credit === 0 ? 'no point' : `${roundPoints(credit)} of 1 point`
  // Where what was missed is told part by part, nothing is left to say.
  const isTold = credit === 1 || notes.some((note) => note.verdict === 'missed')
  return element(
    'section',
    { class: `feedback ${name}` },
    element(heading, { tabindex: '-1', class: 'verdict' }, `${sign} ${word}: ${points}`),
    element('ul', { class: 'notes' }, ...notes.map(noteItem)),
    ...(isTold
      ? []
      : [
          element('p', { class: 'about' }, 'The answer'),
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
