import { openAttempt } from '../../../quiz/session/attempt.ts'
import { dueQuestions, nextDue } from '../../../quiz/session/review.ts'
import { recordOf, standingOf } from '../../../quiz/session/standing.ts'
import { roundPoints } from '../../../scoring/round-points.ts'
import { bar } from '../bar.ts'
import { button, element } from '../element.ts'
import type { Screen } from '../stage.ts'
import { begin, type Study } from '../study.ts'
import { quizCard } from './quiz-card.ts'

/** Everything that can be done, and how far one is. */
export function overview(study: Study): Screen {
  const { library, kept, data } = study
  const isOpen = ({ slug }: { readonly slug: string }) => openAttempt(kept.progress(), slug) !== undefined
  // One thing to do next: to go on, or else the first quiz that is not done.
  const next = library.quizzes.find(isOpen) ?? library.quizzes.find(({ slug }) => !isDone(study, slug))
  const children = [
    element('h1', { tabindex: '-1' }, data.course),
    picture(study),
    ...(data.edition === 'full' ? review(study) : []),
    element('h2', {}, 'Quizzes'),
    element('ul', { class: 'cards' }, ...library.quizzes.map((entry) => quizCard(entry, study, entry === next))),
    ...(data.exercises.length === 0 ? [] : [element('h2', {}, 'Exercises'), exercises(study)]),
  ]
  return { title: '', children }
}

/** Passed, or answered where nothing is judged. */
function isDone({ kept, library }: Study, slug: string): boolean {
  const { best } = recordOf(kept.progress(), library, slug)
  return best !== undefined && best.hasPassed !== false
}

function picture(study: Study): HTMLElement {
  const { library, data } = study
  const passed = library.quizzes.filter(({ slug }) => isDone(study, slug)).length
  const done = data.exercises.reduce((sum, one) => sum + one.done, 0)
  const of = data.exercises.reduce((sum, one) => sum + one.of, 0)
  const unit = data.exercises[0]?.unit ?? 'points'
  const word = data.edition === 'full' ? 'passed' : 'answered'
  return element(
    'figure',
    { class: 'picture' },
    ...row('Quizzes', passed / library.quizzes.length, `${passed} of ${library.quizzes.length} ${word}`),
    ...(of === 0 ? [] : row('Exercises', done / of, `${roundPoints(done)} of ${of} ${unit}`)),
    element('figcaption', {}, data.edition === 'full' ? 'Your progress' : 'Your progress; what is right comes back with your marks'),
  )
}

function row(name: string, share: number, text: string): HTMLElement[] {
  const box = element('span', { class: 'bar-box' }, bar(share))
  return [element('div', { class: 'row' }, element('span', {}, name), box, element('span', { class: 'number' }, text))]
}

/** What was missed and is due again, or when it will be; nothing as long as nothing was missed. */
function review(study: Study): HTMLElement[] {
  const { library, kept } = study
  const now = new Date()
  const due = dueQuestions(kept.progress(), library, now)
  const open = openAttempt(kept.progress(), 'review')
  const next = nextDue(kept.progress(), library)
  if (open === undefined && next === undefined) return []
  const heading = element('h2', {}, 'Review')
  if (open !== undefined) {
    const { answered, maxScore } = standingOf(open, library)
    const goOn = button(`Go on at ${Math.min(answered + 1, maxScore)} of ${maxScore}`, () => study.go('quiz/review'), {
      'aria-label': `Go on at ${Math.min(answered + 1, maxScore)} of ${maxScore}: Review`,
    })
    return [element('section', { class: 'due' }, heading, element('p', {}, 'A review is begun.'), goOn)]
  }
  if (due.length === 0) {
    const day = next?.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }) ?? ''
    return [element('section', { class: 'due' }, heading, element('p', {}, `Nothing is due. The next question comes back on ${day}.`))]
  }
  const text = due.length === 1 ? '1 question that you missed is due again.' : `${due.length} questions that you missed are due again.`
  const begins = button('Review them', () => begin(study, 'review', { only: due }))
  return [element('section', { class: 'due' }, heading, element('p', {}, text), begins)]
}

function exercises({ data }: Study): HTMLElement {
  const rows = data.exercises.map(({ slug, title, done, of, unit }) =>
    element('li', {}, ...row(`${slug.slice(0, 2)} ${title}`, done / of, `${roundPoints(done)} of ${of} ${unit}`)),
  )
  return element('ul', { class: 'exercises' }, ...rows)
}
