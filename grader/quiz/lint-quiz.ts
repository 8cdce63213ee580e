import type { Option } from './common-fields.ts'
import { type Quiz, variantOf } from './item.ts'
import type { Question } from './question.ts'

/** Something that makes a quiz easy to guess or hard to learn from. */
export interface QuizFault {
  /** Id of the question; empty for the quiz as a whole. */
  readonly question: string
  readonly message: string
}

const leastQuestions = 10
/** Of the questions with options, in how many the longest one may be the right one. */
const mostLongestRight = 0.4
const picks = /\b[Pp]ick (one|two|three|four|all that)\b/
const countWords = ['', 'one', 'two', 'three', 'four']

/** What keeps a quiz from being a good one; variants are judged by one of them. Pure. */
export function lintQuiz(quiz: Quiz): QuizFault[] {
  const questions = quiz.items.map((item) => variantOf(item, 1))
  const whole = (message: string): QuizFault => ({ question: '', message })
  const faults = questions.flatMap((question) => lintQuestion(question).map((message) => ({ question: question.id, message })))
  if (questions.length < leastQuestions) faults.push(whole(`has ${questions.length} questions, needs ${leastQuestions}`))
  const deep = questions.filter(({ asks }) => asks !== 'what').length
  if (deep * 2 <= questions.length)
    faults.push(whole(`asks why, which or what happens in ${deep} of ${questions.length} questions, more than half should`))
  const choices = questions.flatMap((question) => (question.kind === 'single-choice' ? [question.options] : []))
  const longest = choices.filter(isLongestRight).length
  if (longest > choices.length * mostLongestRight)
    faults.push(whole(`has the right option as the longest in ${longest} of ${choices.length} questions, at most 40 % may be so`))
  const places = new Set(choices.map((options) => options.findIndex(({ isRight }) => isRight)))
  if (choices.length >= 4 && places.size < 2) faults.push(whole('has the right option always in the same place'))
  return faults
}

function lintQuestion(question: Question): string[] {
  const options = 'options' in question ? question.options : []
  const right = options.filter(({ isRight }) => isRight).length
  const faults: string[] = []
  const summary = options.find(({ text }) => /\b(all|none|both|neither) of (the|these|them)\b/i.test(text))
  if (summary !== undefined) faults.push(`has the option "${summary.text}": whoever knows one part knows all`)
  if (question.kind === 'single-choice' || question.kind === 'multi-select') {
    const [, said] = picks.exec(question.prompt) ?? []
    if (said !== countWords[right])
      faults.push(`says "pick ${said ?? '…'}" where ${right} are right: say "Pick ${countWords[right] ?? 'all that apply'}"`)
  }
  if (question.kind === 'numeric' && question.table === undefined && !/\d/.test(question.prompt)) {
    faults.push('asks for a number and shows none to calculate with')
  }
  if (question.table !== undefined && (question.table.source === undefined) !== (question.table.asOf === undefined)) {
    faults.push('has a table with a source and no date, or a date and no source')
  }
  return faults
}

/** Longer than every other: where several are as long, length says nothing. */
function isLongestRight(options: readonly Option[]): boolean {
  const right = Math.max(...options.filter(({ isRight }) => isRight).map(({ text }) => text.length))
  return options.every(({ isRight, text }) => isRight || text.length < right)
}
