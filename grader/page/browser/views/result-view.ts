import { answersOf } from '../../../quiz/session/hand-in.ts'
import type { Attempt } from '../../../quiz/session/progress.ts'
import { isWhole, standingOf } from '../../../quiz/session/standing.ts'
import { bar } from '../bar.ts'
import { button, type Child, element } from '../element.ts'
import { pointsIn } from '../points-in.ts'
import { prose } from '../prose.ts'
import type { Screen } from '../stage.ts'
import { begin, type Study, titleOf } from '../study.ts'
import { feedbackView, verdictOf } from './feedback-view.ts'
import { questionMaterial } from './question-view.ts'

/** How an attempt ended, with what there is to say about everything that was missed, and after an exam about everything. */
export function resultView(attempt: Attempt, study: Study): Screen {
  const { library } = study
  const standing = standingOf(attempt, library)
  const { hasPassed, score, maxScore } = standing
  const missed = score === undefined ? [] : standing.missed
  const right = score === undefined || attempt.mode !== 'exam' ? [] : attempt.asked.filter((id) => !missed.includes(id))
  const word = hasPassed === undefined ? '' : hasPassed ? 'Passed: ' : 'Not passed: '
  const sign = hasPassed === undefined ? '' : hasPassed ? '✓ ' : '✗ '
  const title = titleOf(study, attempt.quiz)
  const children = [
    element('p', { class: 'place' }, `${title}${attempt.mode === 'exam' ? ' · exam' : ''}`),
    element('h1', { tabindex: '-1' }, `${sign}${word}${pointsIn(standing)}`),
    element('div', { class: 'bar-box large' }, bar((score ?? standing.answered) / maxScore)),
    ...(hasPassed === undefined ? [withoutKeys()] : []),
    element('div', { class: 'actions' }, ...actions(attempt, missed, study)),
    ...listed('What was missed', missed, attempt, study),
    ...listed('What was right', right, attempt, study),
  ]
  return { title: `${word}${pointsIn(standing)} · ${title}`, children }
}

function withoutKeys(): HTMLElement {
  const folder = element('code', {}, 'answers')
  const text = 'Download your answers, put the file into the folder '
  return element(
    'p',
    {},
    text,
    folder,
    ' of the course, and hand it in together with your exercises. What was right comes back with your marks.',
  )
}

function actions(attempt: Attempt, missed: readonly string[], study: Study): HTMLButtonElement[] {
  const { quiz, mode } = attempt
  const isQuiz = quiz !== 'review'
  const canHandIn = mode === 'exam' && isWhole(attempt, study.library)
  const main = { class: 'main' }
  const hasKeys = study.data.edition === 'full'
  return [
    ...(isQuiz && missed.length > 0 ? [button('Ask again what was missed', () => begin(study, quiz, { only: missed }), main)] : []),
    ...(canHandIn ? [button('Download my answers', () => download(attempt), hasKeys ? {} : main)] : []),
    ...(isQuiz ? [button('Begin anew', () => begin(study, quiz, { isExam: mode === 'exam' }))] : []),
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

function listed(heading: string, ids: readonly string[], attempt: Attempt, study: Study): Child[] {
  const questions = ids.flatMap((id) => answeredQuestion(id, attempt, study) ?? [])
  return questions.length === 0 ? [] : [element('h2', {}, heading), ...questions]
}

function answeredQuestion(id: string, attempt: Attempt, { library }: Study): HTMLElement | undefined {
  const posed = library.pose(id, attempt.seed)
  if (posed?.judge === undefined) return undefined
  const given = attempt.answers[id]
  const isAnswered = given?.hash === posed.hash
  const judgement = isAnswered ? posed.judge(given.answer) : undefined
  const { sign, word } = judgement === undefined ? { sign: '○', word: 'Not answered' } : verdictOf(judgement.mark)
  return element(
    'details',
    { class: 'answered-question' },
    element('summary', {}, element('strong', {}, `${sign} ${word}: `), ...prose(posed.shown.prompt)),
    ...questionMaterial(posed),
    judgement === undefined ? element('p', {}, 'No point.') : feedbackView(judgement, posed.shown.lesson, 'h3'),
  )
}
