import { answersOf } from '../../../quiz/session/hand-in.ts'
import type { Attempt } from '../../../quiz/session/progress.ts'
import { isWhole, standingOf } from '../../../quiz/session/standing.ts'
import { bar } from '../bar.ts'
import { button, type Child, element } from '../element.ts'
import { pointsIn } from '../points-in.ts'
import { prose } from '../prose.ts'
import { begin, type Study, titleOf } from '../study.ts'
import { feedbackView } from './feedback-view.ts'
import { questionMaterial } from './question-view.ts'

/** How an attempt ended, with what there is to say about everything that was missed. */
export function resultView(attempt: Attempt, study: Study): Child[] {
  const { library } = study
  const standing = standingOf(attempt, library)
  const { hasPassed, missed, score, maxScore } = standing
  const verdict = hasPassed === undefined ? '' : hasPassed ? '✓ Passed: ' : '✗ Not passed: '
  const judged = score === undefined ? [] : missed
  return [
    element('p', { class: 'place' }, `${titleOf(study, attempt.quiz)}${attempt.mode === 'exam' ? ' · exam' : ''}`),
    element('h1', { tabindex: '-1' }, `${verdict}${pointsIn(standing)}`),
    element('div', { class: 'bar-box large' }, bar((score ?? standing.answered) / maxScore)),
    ...(hasPassed === undefined ? [element('p', {}, 'Your answers are kept. What is right comes back with your marks.')] : []),
    element('div', { class: 'actions' }, ...actions(attempt, judged, study)),
    ...(judged.length === 0 ? [] : [element('h2', {}, 'What was missed')]),
    ...judged.map((id) => missedQuestion(id, attempt, study)),
  ]
}

function actions(attempt: Attempt, judged: readonly string[], study: Study): HTMLButtonElement[] {
  const { quiz } = attempt
  const isQuiz = quiz !== 'review'
  const canHandIn = attempt.mode === 'exam' && isWhole(attempt, study.library)
  return [
    ...(isQuiz && judged.length > 0
      ? [button('Ask again what was missed', () => begin(study, quiz, { only: judged }), { class: 'main' })]
      : []),
    ...(isQuiz ? [button('Begin anew', () => begin(study, quiz))] : []),
    ...(canHandIn ? [button('Download my answers', () => download(attempt))] : []),
    button('All quizzes', () => study.go('')),
  ]
}

/** `answers/<quiz>.json` of a submission. */
function download(attempt: Attempt): void {
  const text = `${JSON.stringify(answersOf(attempt), undefined, 2)}\n`
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  element('a', { href: address, download: `${attempt.quiz}.json` }).click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

function missedQuestion(id: string, attempt: Attempt, { library }: Study): HTMLElement {
  const posed = library.pose(id, attempt.seed)
  const given = attempt.answers[id]
  if (posed === undefined) return element('div')
  const said =
    given === undefined || posed.judge === undefined
      ? element('p', {}, '○ Not answered: no point')
      : feedbackView(posed.judge(given.answer), posed.shown.lesson)
  return element(
    'details',
    { class: 'missed-question' },
    element('summary', {}, ...prose(posed.shown.prompt)),
    ...questionMaterial(posed),
    said,
  )
}
