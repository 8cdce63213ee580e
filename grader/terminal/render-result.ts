import type { Library, LibraryEntry } from '../quiz/library.ts'
import type { Attempt } from '../quiz/session/progress.ts'
import { standingOf } from '../quiz/session/standing.ts'
import { renderProse, type Screen } from './prose.ts'
import { renderFeedback } from './render-feedback.ts'
import { pointsOf } from './render-standing.ts'

/** How an attempt ended: points, and after an exam what there is to say about every answer that was not right. */
export function renderResult(
  attempt: Attempt,
  { title, passMark }: Pick<LibraryEntry, 'title' | 'passMark'>,
  library: Library,
  screen: Screen,
): string {
  const standing = standingOf(attempt, library)
  const { hasPassed, missed } = standing
  if (hasPassed === undefined) return `\n${renderProse(`${title}: ${pointsOf(standing)}. They are judged where the keys are.`, screen)}`
  const head = `${hasPassed ? '✓' : '✗'} ${title}: ${pointsOf(standing)}, ${hasPassed ? 'passed' : 'not passed'} (${passMark} % are needed)`
  const told = attempt.mode === 'exam' ? missed.map((id) => renderMissed(id, attempt, library, screen)) : []
  return ['', ...told, screen.paint(hasPassed ? 'green' : 'red', renderProse(head, screen))].join('\n')
}

function renderMissed(id: string, attempt: Attempt, library: Library, screen: Screen): string {
  const posed = library.pose(id, attempt.seed)
  const given = attempt.answers[id]
  if (posed?.judge === undefined) return ''
  const prompt = screen.paint('bold', renderProse(posed.shown.prompt, screen))
  if (given === undefined) return `${prompt}\n\n  ${screen.paint('yellow', '○ Not answered: no point')}\n`
  return `${prompt}${renderFeedback(posed.judge(given.answer), posed.shown.lesson, screen)}`.trimStart()
}
