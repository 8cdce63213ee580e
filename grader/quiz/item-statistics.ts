import { type ItemFigures, itemFigures, mean } from '../scoring/item-figures.ts'
import type { QuizResult } from '../scoring/quiz-results.ts'
import type { QuestionStatistics, QuizStatistics } from '../scoring/quiz-statistics.ts'
import type { SubmissionResult } from '../scoring/results.ts'
import { roundPoints } from '../scoring/round-points.ts'
import { finalSlug, openQuiz, quizNames } from './final-exam.ts'
import { type Item, type Quiz, variantOf } from './item.ts'
import { choosable, picksOf } from './option-picks.ts'
import type { Question } from './question.ts'

/** Below it, a figure says more of chance than of the question. */
const enough = 10

/** What one learner was asked and has answered. */
interface Asked {
  readonly question: Question
  readonly credit: number
  readonly rest: number
  readonly isAnswered: boolean
  readonly answer: unknown
}

/**
 * Statistics of every quiz with marked answers, in the course's order. A submission is one attempt, its first; a question of the final
 * exam is judged over those who were asked it, and all variants of a question together. Pure.
 */
export function quizStatistics(quizzes: readonly Quiz[], submissions: readonly Pick<SubmissionResult, 'quizzes'>[]): QuizStatistics[] {
  return quizNames(quizzes).flatMap((slug) => {
    const results = submissions.flatMap((one) => one.quizzes.filter((result) => result.slug === slug && result.outcome === 'marked'))
    const [first] = results
    const quiz = openQuiz(quizzes, slug, 1)
    if (first === undefined || quiz === undefined) return []
    const { title } = quiz
    // Another seed may have drawn any question of any quiz.
    const items = slug === finalSlug ? quizzes.flatMap((one) => one.items) : quiz.items
    const scores = results.map(({ score }) => score).sort((left, right) => left - right)
    return {
      ...{ slug, title, n: results.length, passed: results.filter(({ hasPassed }) => hasPassed).length, maxScore: first.maxScore },
      ...{ mean: roundPoints(mean(scores)), median: roundPoints(medianOf(scores)) },
      questions: items.flatMap((item) => {
        const asked = results.flatMap((result) => askedIn(result, item))
        return asked.length === 0 ? [] : [statisticsOf(item, asked)]
      }),
    }
  })
}

/** What the item was in one attempt; nothing where it was not asked. */
function askedIn({ questions, seed = 1 }: QuizResult, item: Item): Asked[] {
  const total = questions.reduce((sum, { credit }) => sum + credit, 0)
  return questions
    .filter(({ id }) => id === item.id)
    .map(({ credit, isAnswered, answer }) => ({ question: variantOf(item, seed), credit, rest: total - credit, isAnswered, answer }))
}

function statisticsOf(item: Item, asked: readonly Asked[]): QuestionStatistics {
  const { facility, ...others } = rounded(itemFigures(asked))
  const isTooFew = asked.length < enough
  const options = isTooFew ? undefined : optionsOf(item, asked)
  return {
    ...{ id: item.id, prompt: item.variants[0].prompt, n: asked.length },
    answered: asked.filter(({ isAnswered }) => isAnswered).length,
    facility,
    ...(isTooFew ? {} : others),
    ...(options === undefined ? {} : { options }),
    isTooFew,
  }
}

/** Undefined where variants have different options. */
function optionsOf({ variants }: Item, asked: readonly Asked[]): QuestionStatistics['options'] {
  const [first, ...others] = variants
  const options = choosable(first)
  if (others.some((variant) => JSON.stringify(choosable(variant)) !== JSON.stringify(options))) return undefined
  const picks = asked.flatMap(({ question, answer }) => picksOf(question, answer))
  const counted = options.map((option, index) => ({ ...option, picks: picks.filter((pick) => pick === index).length }))
  // Every left side could go with every right one: of the wrong pairs, those that nobody made say nothing.
  return first.kind === 'matching' ? counted.filter((option) => option.isRight || option.picks > 0) : counted
}

/** To four decimals: more would be chance. */
function rounded(figures: ItemFigures): ItemFigures {
  const { facility, ...others } = figures
  // Adding 0 takes the sign off a 0.
  const round = (value: number) => Math.round(value * 10_000) / 10_000 + 0
  return { facility: round(facility), ...Object.fromEntries(Object.entries(others).map(([name, value]) => [name, round(value)])) }
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  return mean(middle)
}
