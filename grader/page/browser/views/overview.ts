import type { LibraryEntry } from '../../../quiz/library.ts'
import { openAttempt } from '../../../quiz/session/attempt.ts'
import { dueQuestions } from '../../../quiz/session/review.ts'
import { missedIn, recordOf, type Standing, standingOf } from '../../../quiz/session/standing.ts'
import { bar } from '../bar.ts'
import { button, type Child, element } from '../element.ts'
import { pointsIn } from '../points-in.ts'
import { begin, lastFinished, type Study } from '../study.ts'

/** Everything that can be done, and how far one is. */
export function overview(study: Study): Child[] {
  const { library, kept, data } = study
  const due = dueQuestions(kept.progress(), library, new Date())
  const open = openAttempt(kept.progress(), 'review')
  return [
    element('h1', { tabindex: '-1' }, data.course),
    picture(study),
    ...(due.length === 0 && open === undefined
      ? []
      : [
          element(
            'section',
            { class: 'due' },
            element('h2', {}, 'Review'),
            element('p', {}, `${due.length} question(s) that you missed are due again.`),
            button('Review them', () => (open === undefined ? begin(study, 'review', { only: due }) : study.go('quiz/review'))),
          ),
        ]),
    element('h2', {}, 'Quizzes'),
    element('ul', { class: 'cards' }, ...library.quizzes.map((entry) => card(entry, study))),
    ...(data.exercises.length === 0 ? [] : [element('h2', {}, 'Exercises'), exercises(study)]),
  ]
}

function picture({ library, kept, data }: Study): HTMLElement {
  const bests = library.quizzes.map(({ slug }) => recordOf(kept.progress(), library, slug).best)
  const passed = bests.filter((best) => best !== undefined && best.hasPassed !== false).length
  const done = data.exercises.reduce((sum, one) => sum + one.done, 0)
  const of = data.exercises.reduce((sum, one) => sum + one.of, 0)
  const unit = data.exercises[0]?.unit ?? 'points'
  const word = data.edition === 'full' ? 'passed' : 'answered'
  return element(
    'figure',
    { class: 'picture' },
    ...row('Quizzes', passed / library.quizzes.length, `${passed} of ${library.quizzes.length} ${word}`),
    ...(of === 0 ? [] : row('Exercises', done / of, `${Math.round(done * 100) / 100} of ${of} ${unit}`)),
    element('figcaption', {}, data.edition === 'full' ? 'Your progress' : 'Your progress; what is right comes back with your marks'),
  )
}

function row(name: string, share: number, text: string): HTMLElement[] {
  return [element('div', { class: 'row' }, element('span', {}, name), barOf(share), element('span', { class: 'number' }, text))]
}

function barOf(share: number): HTMLElement {
  return element('span', { class: 'bar-box' }, bar(share))
}

function card({ slug, title, size }: LibraryEntry, study: Study): HTMLElement {
  const { library, kept, data } = study
  const open = openAttempt(kept.progress(), slug)
  const { first, best } = recordOf(kept.progress(), library, slug)
  const missed = data.edition === 'full' ? missedIn(kept.progress(), library, slug) : []
  const about = (label: string) => ({ 'aria-label': `${label}: ${title}` })
  const actions = [
    ...(open === undefined ? [] : [button('Go on', () => study.go(`quiz/${slug}`), { class: 'main', ...about('Go on') })]),
    button(open === undefined && best === undefined ? 'Begin' : 'Begin anew', () => begin(study, slug), {
      ...(open === undefined ? { class: 'main' } : {}),
      ...about(open === undefined && best === undefined ? 'Begin' : 'Begin anew'),
    }),
    ...(data.edition === 'full' ? [button('As an exam', () => begin(study, slug, { isExam: true }), about('As an exam'))] : []),
    ...(missed.length === 0
      ? []
      : [
          button(`Only the ${missed.length} missed`, () => begin(study, slug, { only: missed }), about(`Only the ${missed.length} missed`)),
        ]),
    ...(lastFinished(study, slug) === undefined ? [] : [button('Last result', () => study.go(`result/${slug}`), about('Last result'))]),
  ]
  const share = best === undefined ? 0 : (best.score ?? best.answered) / best.maxScore
  return element(
    'li',
    { class: 'card' },
    element('h3', {}, /^\d/.test(slug) ? `${slug.slice(0, 2)} ${title}` : title),
    barOf(share),
    element('p', { class: 'state' }, stateOf(size, first, best, open === undefined ? undefined : standingOf(open, library))),
    element('div', { class: 'actions' }, ...actions),
  )
}

function stateOf(size: number, first: Standing | undefined, best: Standing | undefined, open: Standing | undefined): string {
  const verdict = best?.hasPassed === undefined ? '' : best.hasPassed ? '✓ passed: ' : '✗ not passed: '
  const record = best === undefined ? [] : [`${verdict}best ${pointsIn(best)}, first ${pointsIn(first ?? best)}`]
  const going = open === undefined ? [] : [`begun: ${open.answered} of ${open.maxScore} answered`]
  return [`${size} questions`, ...record, ...going].join(' · ')
}

function exercises({ data }: Study): HTMLElement {
  const rows = data.exercises.map(({ slug, title, done, of, unit }) =>
    element('li', {}, ...row(`${slug.slice(0, 2)} ${title}`, done / of, `${done} of ${of} ${unit}`)),
  )
  return element('ul', { class: 'exercises' }, ...rows)
}
