import type { LibraryEntry } from '../../../quiz/library.ts'
import { openAttempt } from '../../../quiz/session/attempt.ts'
import { missedIn, recordOf, type Standing, standingOf } from '../../../quiz/session/standing.ts'
import { bar } from '../bar.ts'
import { button, element } from '../element.ts'
import { pointsIn } from '../points-in.ts'
import { begin, lastFinished, type Study } from '../study.ts'

/** A quiz of the overview: how far one is with it, and what can be done. `isNext`: its first button stands out. */
export function quizCard({ slug, title, size }: LibraryEntry, study: Study, isNext: boolean): HTMLElement {
  const { library, kept } = study
  const open = openAttempt(kept.progress(), slug)
  const { first, best } = recordOf(kept.progress(), library, slug)
  const standing = open === undefined ? undefined : standingOf(open, library)
  const share = best === undefined ? 0 : (best.score ?? best.answered) / best.maxScore
  return element(
    'li',
    { class: 'card' },
    element(
      'div',
      { class: 'of-quiz' },
      element('h3', {}, /^\d/.test(slug) ? `${slug.slice(0, 2)} ${title}` : title),
      ...(best === undefined ? [] : [element('span', { class: 'bar-box' }, bar(share))]),
      element('p', { class: 'state' }, stateOf(size, first, best, standing)),
    ),
    element('div', { class: 'actions' }, ...actions(slug, title, study, isNext, standing)),
  )
}

function actions(slug: string, title: string, study: Study, isNext: boolean, open: Standing | undefined): HTMLButtonElement[] {
  const isFull = study.data.edition === 'full'
  const missed = isFull ? missedIn(study.kept.progress(), study.library, slug) : []
  const last = lastFinished(study, slug)
  const goOn = (to: Standing) => `Go on at ${Math.min(to.answered + 1, to.maxScore)} of ${to.maxScore}`
  const all: readonly (readonly [string, () => void] | undefined)[] = [
    open === undefined ? undefined : [goOn(open), () => study.go(`quiz/${slug}`)],
    [open === undefined && last === undefined ? 'Begin' : 'Begin anew', () => begin(study, slug)],
    isFull ? ['As an exam', () => begin(study, slug, { isExam: true })] : undefined,
    missed.length === 0 ? undefined : [`Only the ${missed.length} missed`, () => begin(study, slug, { only: missed })],
    last === undefined ? undefined : ['Last result', () => study.go(`result/${slug}`)],
  ]
  return all
    .filter((one) => one !== undefined)
    .map(([label, run], place) =>
      button(label, run, { 'aria-label': `${label}: ${title}`, ...(isNext && place === 0 ? { class: 'main' } : {}) }),
    )
}

function stateOf(size: number, first: Standing | undefined, best: Standing | undefined, open: Standing | undefined): string {
  const verdict = best?.hasPassed === undefined ? '' : best.hasPassed ? '✓ passed: ' : '✗ not passed: '
  const record = best === undefined ? [] : [`${verdict}best ${pointsIn(best)}, first ${pointsIn(first ?? best)}`]
  const going = open === undefined ? [] : [`begun: ${open.answered} of ${open.maxScore} answered`]
  return [`${size} questions`, ...record, ...going].join(' · ')
}
