import type { QuizResult } from '../scoring/quiz-results.ts'
import type { SubmissionResult } from '../scoring/results.ts'
import { roundPoints } from '../scoring/round-points.ts'
import { codeSpan, fenced, prose } from './markdown-text.ts'

/** What a learner may be told about the answers to a quiz, and may know before sitting it again. */
export interface QuizStory {
  readonly title: string
  /** Of the points, in per cent. */
  readonly passMark: number
  readonly questions: readonly {
    readonly prompt: string
    readonly credit: number
    readonly isAnswered: boolean
    /** `about` may be the learner's own text. */
    readonly notes: readonly { readonly about: string; readonly verdict: string; readonly why: string }[]
  }[]
}

type Stories = ReadonlyMap<string, QuizStory>

/** The points of each quiz that was handed in; nothing where there is none. */
export function quizTable({ quizzes }: SubmissionResult, stories: Stories): string[] {
  if (quizzes.length === 0) return []
  const rows = quizzes.map((result) => `| ${result.slug} | ${result.score} | ${result.maxScore} | ${outcomeOf(result, stories)} |`)
  return [
    '',
    'Quizzes, whose points stand apart from those of exercises:',
    '',
    '| quiz | points | of | outcome |',
    '| --- | ---: | ---: | --- |',
    ...rows,
  ]
}

/** A section for each quiz, and one for what was handed in as answers and is none. */
export function quizFeedback({ quizzes, strayAnswers = [] }: SubmissionResult, stories: Stories): string[] {
  const strays = strayAnswers.length === 0 ? [] : ['', '## Answers that were not used', '', ...fenced(strayAnswers.join('\n'))]
  return [...quizzes.flatMap((result) => section(result, stories)), ...strays]
}

function section(result: QuizResult, stories: Stories): string[] {
  const { slug, score, maxScore, message } = result
  const story = stories.get(slug)
  const title = story === undefined ? '' : `: ${prose(story.title)}`
  const told = message === undefined ? [] : ['', ...fenced(message)]
  const questions = result.outcome === 'unreadable' ? [] : (story?.questions ?? [])
  return [
    ...['', `## Quiz ${slug}${title} (${score} of ${maxScore})`, ''],
    `${capital(outcomeOf(result, stories))}.`,
    ...told,
    ...(questions.length === 0 ? [] : ['', ...questions.flatMap(question)]),
  ]
}

function outcomeOf({ slug, outcome, hasPassed }: QuizResult, stories: Stories): string {
  if (outcome === 'unreadable') return 'unreadable: the answers cannot be marked'
  const passMark = stories.get(slug)?.passMark
  const needed = passMark === undefined ? '' : `, at ${passMark} % of the points`
  return hasPassed ? `passed${needed}` : `not passed${needed.replace(' at', ' which takes')}`
}

function question({ prompt, credit, isAnswered, notes }: QuizStory['questions'][number]): string[] {
  const line = `- **${roundPoints(credit)} of 1${isAnswered ? '' : ', not answered'}** ${prose(prompt)}`
  return [line, ...notes.map((note) => `  - ${noteLine(note)}`)]
}

/** How much of a learner's own text is told again. */
const toldUnits = 200

function noteLine({ about, verdict, why }: QuizStory['questions'][number]['notes'][number]): string {
  const cut = about.length > toldUnits ? `${about.slice(0, toldUnits)}…` : about
  // It may be a text of the learner's own: as code, nothing of it is Markdown.
  const quoted = about.trim() === '' ? '' : ` ${codeSpan(cut)}`
  return [`${verdict}${quoted}`, ...(why === '' ? [] : [prose(why)])].join(': ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
