import type { SubmissionResult } from '../scoring/results.ts'
import type { Policy } from './policy.ts'

/** One exercise or quiz that counts, with its weight applied. */
export interface GradeItem {
  readonly slug: string
  readonly kind: 'exercise' | 'quiz'
  readonly score: number
  readonly maxScore: number
  readonly isHandedIn: boolean
}

export interface Grade {
  readonly items: readonly GradeItem[]
  /** After the late rule, rounded as the policy says. */
  readonly score: number
  readonly maxScore: number
  /** What the late rule took off, in points, not rounded. */
  readonly penalty: number
  readonly isLate: boolean
  readonly hasPassed: boolean
}

/** What can be had, by slug: the exercises that were graded, and every quiz of the course with its number of questions. */
export interface Maxima {
  readonly exercises: ReadonlyMap<string, number>
  readonly quizzes: ReadonlyMap<string, number>
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** The grade of a submission; of nobody's, which is none, every point is missing. Pure. */
export function gradeOf(submission: SubmissionResult | undefined, maxima: Maxima, policy: Policy): Grade {
  const weight = (slug: string) => policy.weights[slug] ?? 1
  const counted = policy.exercises ?? [...maxima.exercises.keys()]
  const exercises = counted.map((slug): GradeItem => {
    const result = submission?.exercises.find((one) => one.slug === slug)
    const isHandedIn = result !== undefined && result.outcome !== 'missing'
    const maxScore = (maxima.exercises.get(slug) ?? result?.maxScore ?? 0) * weight(slug)
    return { slug, kind: 'exercise', score: (result?.score ?? 0) * weight(slug), maxScore, isHandedIn }
  })
  const quizzes = policy.quizzes.map((slug): GradeItem => {
    const result = submission?.quizzes.find((one) => one.slug === slug)
    const maxScore = (maxima.quizzes.get(slug) ?? result?.maxScore ?? 0) * weight(slug)
    return { slug, kind: 'quiz', score: (result?.score ?? 0) * weight(slug), maxScore, isHandedIn: result !== undefined }
  })
  const items = [...exercises, ...quizzes]
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)
  const points = sum(items.map(({ score }) => score))
  const maxScore = round(sum(items.map((item) => item.maxScore)), { decimals: 2, direction: 'nearest' })
  const days = submission === undefined ? 0 : daysLate(submission, policy)
  const share = Math.min(policy.late.mostPercent, days * policy.late.percentPerDay) / 100
  const score = round(points * (1 - share), policy.rounding)
  return { items, score, maxScore, penalty: points * share, isLate: days > 0, hasPassed: score * 100 >= policy.passMark * maxScore }
}

/** Days begun after the due date; one where a platform says no more than that it was late. */
function daysLate({ submittedAt, isLate = false }: SubmissionResult, { due, late }: Policy): number {
  if (due === undefined || submittedAt === undefined) return isLate ? 1 : 0
  const after = Date.parse(submittedAt) - Date.parse(due) - late.graceMinutes * minuteMs
  return after <= 0 ? 0 : Math.ceil(after / dayMs)
}

function round(points: number, { decimals, direction }: Policy['rounding']): number {
  const scale = 10 ** decimals
  // Sums of decimals are off in their last digits: 0.1 + 0.2 must not be rounded up to 0.31.
  const exact = Number((points * scale).toFixed(6))
  const whole = direction === 'down' ? Math.floor(exact) : direction === 'up' ? Math.ceil(exact) : Math.round(exact)
  return whole / scale
}
