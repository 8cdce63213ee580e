import type { z } from 'zod'
import { answersLimits } from '../content/limits.ts'
import { printable } from '../content/printable.ts'
import type { QuizResult } from '../scoring/quiz-results.ts'
import { roundPoints } from '../scoring/round-points.ts'
import { openQuiz } from './final-exam.ts'
import type { Quiz } from './item.ts'
import { answersSchema, type MarkedQuiz, markQuiz } from './mark-quiz.ts'

/** What a learner has handed in for a quiz: what the file holds, whatever that is, or why there is nothing to be marked. */
export type HandedIn = { readonly value: unknown } | { readonly problem: string }

/**
 * The result of one quiz of a submission, with a message for the learner about whatever cannot be used. Pure, and throws for nothing
 * that a learner can hand in; a RangeError for a quiz that does not exist.
 */
export function gradeAnswers(quizzes: readonly Quiz[], slug: string, handedIn: HandedIn): QuizResult {
  if ('problem' in handedIn) return unreadable(quizzes, slug, handedIn.problem)
  const read = answersSchema.safeParse(handedIn.value)
  if (!read.success) return unreadable(quizzes, slug, `answers/${slug}.json ${faultOf(read.error)}: hand in the file as it was saved`)
  const { quiz, seed, answers } = read.data
  if (quiz !== slug) {
    const said = printable(quiz, 60)
    return unreadable(
      quizzes,
      slug,
      `answers/${slug}.json says that it answers the quiz "${said}", expected "${slug}": hand in the right one`,
    )
  }
  const marked = markQuiz(requireQuiz(quizzes, slug, seed), { seed, answers })
  const message = strangers(marked)
  return {
    slug,
    score: roundPoints(marked.score),
    maxScore: marked.maxScore,
    outcome: 'marked',
    hasPassed: marked.hasPassed,
    ...(message === undefined ? {} : { message }),
    seed,
    questions: marked.questions.map(({ question: { id }, isAnswered, mark }) => ({
      ...{ id, credit: mark.credit, isAnswered },
      ...(isAnswered && isKept(answers[id]) ? { answer: answers[id] } : {}),
    })),
  }
}

function requireQuiz(quizzes: readonly Quiz[], slug: string, seed: number): Quiz {
  const quiz = openQuiz(quizzes, slug, seed)
  if (quiz === undefined) throw new RangeError(`there is no quiz "${slug}"`)
  return quiz
}

function unreadable(quizzes: readonly Quiz[], slug: string, message: string): QuizResult {
  const maxScore = requireQuiz(quizzes, slug, 1).items.length
  return { slug, score: 0, maxScore, outcome: 'unreadable', hasPassed: false, message, questions: [] }
}

function faultOf(error: z.ZodError): string {
  const [issue] = error.issues
  const place = issue?.path.length ? ` in the field "${printable(issue.path.map(String).join('.'), 60)}"` : ''
  return `is no file of answers (${printable(issue?.message ?? '')}${place})`
}

/** How many names of a long list are told. */
const toldNames = 5

function strangers({ unknown }: MarkedQuiz): string | undefined {
  if (unknown.length === 0) return undefined
  const names = unknown.slice(0, toldNames).map((id) => `"${printable(id, 60)}"`)
  const more = unknown.length > toldNames ? ` and ${unknown.length - toldNames} more` : ''
  return `no question of this quiz is called ${names.join(', ')}${more}: what is answered there counts for nothing`
}

function isKept(answer: unknown): boolean {
  return JSON.stringify(answer).length <= answersLimits.keptUnits
}
