import { finishAttempt, type GivenAnswer, nextQuestion, openAttempt, questionsIn, recordAnswer } from '../../../quiz/session/attempt.ts'
import type { Attempt, Progress } from '../../../quiz/session/progress.ts'
import { button, element } from '../element.ts'
import type { Stage } from '../stage.ts'
import { type Study, titleOf } from '../study.ts'
import { feedbackView, verdictOf } from './feedback-view.ts'
import { questionView } from './question-view.ts'

/** The next question of the open attempt at a quiz, or the result when there is none. `said` is told besides. */
export function quizView(quiz: string, study: Study, stage: Stage, said?: string): void {
  const { kept, entry, library } = study
  const open = openAttempt(kept.progress(), quiz)
  const next = open === undefined ? undefined : nextQuestion(open, library)
  if (open === undefined || next === undefined) {
    if (open !== undefined) kept.change((progress) => finishAttempt(progress, quiz, new Date()))
    study.go(`result/${quiz}`, true)
    return
  }
  const { posed, number, total } = next
  /** Another tab may have answered it, or begun anew with other variants. */
  const isCurrent = (progress: Progress) => {
    const now = openAttempt(progress, quiz)
    const isSame = now?.startedAt === open.startedAt && now.seed === open.seed
    return isSame && nextQuestion(now, library)?.posed.id === posed.id
  }
  /** The last answer ends the attempt: whoever leaves without a look at the result has it counted all the same. */
  const answered = (progress: Progress, given: GivenAnswer) => {
    const recorded = recordAnswer(progress, quiz, given)
    const now = openAttempt(recorded, quiz)
    return now !== undefined && nextQuestion(now, library) === undefined ? finishAttempt(recorded, quiz, given.now) : recorded
  }
  const draft = entry.draft(posed.id, open.seed)
  const title = titleOf(study, quiz)
  const children = questionView({
    ...{ title, posed, number, total, mode: open.mode, given: draft?.answer, usedHint: draft?.usedHint ?? false },
    onDraft: (answer, usedHint) => entry.keepDraft({ id: posed.id, seed: open.seed, answer, usedHint }),
    onAnswer: (answer, usedHint) => {
      let isKept = false
      kept.change((progress) => {
        isKept = isCurrent(progress)
        return isKept ? answered(progress, { posed, answer, usedHint, now: new Date() }) : progress
      })
      if (!isKept) return quizView(quiz, study, stage, 'This question was answered in another tab; that answer counts.')
      if (open.mode === 'exam' || posed.judge === undefined) return quizView(quiz, study, stage)
      // For a reload to find.
      entry.go(`feedback/${quiz}/${posed.id}`, true)
      tellOf(posed.id, latest(kept.progress(), quiz) ?? open, study, stage)
    },
  })
  stage.show({ title: `Question ${number} of ${total} · ${title}`, children, isCurrent: () => isCurrent(kept.progress()), said })
}

/** A question that was answered, with what there is to say of the answer: what a reload finds. Goes on where nothing may be said. */
export function answeredView(quiz: string, id: string, study: Study, stage: Stage): void {
  const attempt = latest(study.kept.progress(), quiz)
  const questions = attempt === undefined ? [] : questionsIn(attempt, study.library)
  const posed = questions.find((one) => one.id === id)
  const given = attempt?.answers[id]
  if (attempt?.mode !== 'practice' || posed?.judge === undefined || given?.hash !== posed.hash) return study.go(`quiz/${quiz}`, true)
  const title = titleOf(study, quiz)
  const place = { number: questions.indexOf(posed) + 1, total: questions.length }
  const children = questionView({ title, posed, ...place, mode: 'practice', given: given.answer, usedHint: given.usedHint })
  stage.show({ title, children })
  tellOf(id, attempt, study, stage)
}

function latest({ attempts }: Progress, quiz: string): Attempt | undefined {
  return attempts.findLast((one) => one.quiz === quiz)
}

function tellOf(id: string, attempt: Attempt, study: Study, stage: Stage): void {
  const { quiz } = attempt
  const questions = questionsIn(attempt, study.library)
  const number = questions.findIndex((one) => one.id === id) + 1
  const posed = questions[number - 1]
  const judgement = posed?.judge?.(attempt.answers[id]?.answer)
  if (posed === undefined || judgement === undefined) return
  const isLast = nextQuestion(attempt, study.library) === undefined
  const feedback = feedbackView(judgement, posed.shown.lesson, 'h2')
  const goOn = button(isLast ? 'See the result' : 'Next question', () => study.go(`quiz/${quiz}`, true), { class: 'main' })
  feedback.append(element('div', { class: 'actions' }, goOn))
  stage.tell(`${verdictOf(judgement.mark).word} · Question ${number} of ${questions.length} · ${titleOf(study, quiz)}`, feedback)
}
