import { finishAttempt, nextQuestion, openAttempt, recordAnswer } from '../../../quiz/session/attempt.ts'
import { button, type Child, element } from '../element.ts'
import { type Study, titleOf } from '../study.ts'
import { feedbackView } from './feedback-view.ts'
import { questionView } from './question-view.ts'

/** The next question of the open attempt; `show` puts a view on the page, `tell` one that is read out, the focus on its heading. */
export function quizView(
  quiz: string,
  study: Study,
  show: (children: readonly Child[]) => void,
  tell: (feedback: HTMLElement) => void,
): void {
  const { kept, library } = study
  const open = openAttempt(kept.progress(), quiz)
  const next = open === undefined ? undefined : nextQuestion(open, library)
  if (open === undefined || next === undefined) {
    if (open !== undefined) kept.change((progress) => finishAttempt(progress, quiz, new Date()))
    study.go(`result/${quiz}`, true)
    return
  }
  const { posed } = next
  const goOn = () => quizView(quiz, study, show, tell)
  show(
    questionView({
      ...next,
      title: titleOf(study, quiz),
      mode: open.mode,
      onAnswer: (answer, usedHint) => {
        kept.change((progress) => recordAnswer(progress, quiz, { posed, answer, usedHint, now: new Date() }))
        if (open.mode === 'exam' || posed.judge === undefined) return goOn()
        const feedback = feedbackView(posed.judge(answer), posed.shown.lesson)
        const isLast = next.number === next.total
        feedback.append(element('div', { class: 'actions' }, button(isLast ? 'See the result' : 'Next question', goOn, { class: 'main' })))
        tell(feedback)
      },
    }),
  )
}
