import type { Library } from '../quiz/library.ts'
import { finishAttempt, nextQuestion, openAttempt, recordAnswer } from '../quiz/session/attempt.ts'
import type { Progress } from '../quiz/session/progress.ts'
import type { Asker } from './asker.ts'
import { renderProse, type Screen } from './prose.ts'
import { renderFeedback } from './render-feedback.ts'
import { renderQuestion } from './render-question.ts'

/** Where progress lies: every change is kept before anything else happens. */
export interface Keeper {
  readonly progress: () => Progress
  readonly change: (change: (progress: Progress) => Progress) => Promise<void>
}

export interface Sitting {
  readonly asker: Asker
  readonly keeper: Keeper
  readonly library: Library
  /** Of which the open attempt is gone on with. */
  readonly quiz: string
  readonly screen: Screen
  readonly now: () => Date
}

/** Asks what is left of the open attempt; each answer is kept at once, so that it can be stopped anywhere. */
export async function runAttempt(
  sitting: Sitting,
): Promise<{ readonly end: 'finished' } | { readonly end: 'stopped'; readonly why?: string }> {
  const { asker, keeper, library, quiz, screen, now } = sitting
  const open = () => openAttempt(keeper.progress(), quiz)
  for (let attempt = open(); attempt !== undefined; attempt = open()) {
    const next = nextQuestion(attempt, library)
    if (next === undefined) {
      await keeper.change((progress) => finishAttempt(progress, quiz, now()))
      return { end: 'finished' }
    }
    const { posed } = next
    asker.say(renderQuestion(posed, next, screen))
    const hint = attempt.mode === 'practice' ? posed.shown.hint : undefined
    let usedHint = false
    let reply = await asker.ask(posed, { hint: hint !== undefined })
    while (reply.reply === 'hint') {
      usedHint = true
      asker.say(renderProse(`Hint: ${hint ?? 'there is none for this question.'}`, screen, '  '))
      reply = await asker.ask(posed, { hint: false })
    }
    if (reply.reply === 'stop') return { end: 'stopped', ...(reply.why === undefined ? {} : { why: reply.why }) }
    const { answer } = reply
    await keeper.change((progress) => recordAnswer(progress, quiz, { posed, answer, usedHint, now: now() }))
    if (attempt.mode === 'exam' || posed.judge === undefined) continue
    asker.say(renderFeedback(posed.judge(answer), posed.shown.lesson, screen))
    const after = open()
    const isLast = after === undefined || nextQuestion(after, library) === undefined
    if (!isLast && !(await asker.pause())) return { end: 'stopped' }
  }
  return { end: 'finished' }
}
