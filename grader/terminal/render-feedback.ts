import type { Judgement } from '../quiz/library.ts'
import type { Note } from '../quiz/mark.ts'
import type { Style } from '../reports/paint.ts'
import { plainText } from '../reports/plain-text.ts'
import { roundPoints } from '../scoring/round-points.ts'
import { renderProse, type Screen } from './prose.ts'

const signs: Readonly<Record<Note['verdict'], { readonly sign: string; readonly style: Style }>> = {
  right: { sign: '✓', style: 'green' },
  wrong: { sign: '✗', style: 'red' },
  near: { sign: '≈', style: 'yellow' },
  missed: { sign: '○', style: 'yellow' },
}

/** What there is to say about an answer: the points, a note per part, the right answer, what to keep in mind. */
export function renderFeedback({ mark, rightAnswer, explanation }: Judgement, lesson: string | undefined, screen: Screen): string {
  const { credit, notes } = mark
  const points = credit === 1 ? 'Right: 1 point' : credit === 0 ? 'Not right: no point' : `Partly right: ${roundPoints(credit)} of 1 point`
  const style = credit === 1 ? 'green' : credit === 0 ? 'red' : 'yellow'
  // Where what was missed is told part by part, nothing is left to say.
  const isTold = credit === 1 || notes.some(({ verdict }) => verdict === 'missed')
  const parts = [
    screen.paint(style, `${credit === 1 ? '✓' : credit === 0 ? '✗' : '◐'} ${points}`),
    ...notes.map((note) => renderNote(note, screen)),
    ...(isTold
      ? []
      : [[`  ${screen.paint('bold', 'The answer')}`, ...rightAnswer.map((line) => renderProse(line, screen, '  '))].join('\n')]),
    `${renderProse(explanation, screen, '  ')}${lesson === undefined ? '' : `\n${renderProse(`More: exercises/${lesson}/README.md`, screen, '  ')}`}`,
  ]
  return `\n${parts.join('\n\n')}\n`
}

function renderNote({ about, verdict, why }: Note, screen: Screen): string {
  const { sign, style } = signs[verdict]
  const title = about === '' ? verdict : `${verdict}: ${plainText(about)}`
  return `${screen.paint(style, renderProse(title, { ...screen, paint: (_, text) => text }, '    ', `  ${sign} `))}\n${renderProse(why, screen, '    ')}`
}
