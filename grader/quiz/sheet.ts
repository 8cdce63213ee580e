import { drawFinalExam, finalSlug } from './final-exam.ts'
import { type Quiz, variantOf } from './item.ts'
import type { Mark } from './mark.ts'
import { markAnswer, rightAnswer, showQuestion } from './question.ts'
import { shortHash } from './short-hash.ts'
import { reorder, type ShownQuestion } from './shown-question.ts'

/** What there is to say about an answer. */
export interface Judgement {
  readonly mark: Mark
  readonly rightAnswer: readonly string[]
  readonly explanation: string
}

/** A question as it is asked in one attempt: its options have their order, its variant is chosen. */
export interface Posed {
  readonly id: string
  readonly shown: ShownQuestion
  /** Changes when the question does. */
  readonly hash: string
  /** Missing where no key is at hand, as in the learner's edition. */
  readonly judge?: (answer: unknown) => Judgement
}

/** A quiz as it is asked with one seed. */
export interface Sheet {
  readonly slug: string
  readonly title: string
  /** Of the points, in per cent. */
  readonly passMark: number
  readonly seed: number
  readonly questions: readonly Posed[]
}

/** What is asked by a quiz whose keys are at hand, or by one without. */
export interface Library {
  /** In their order, the final exam last. */
  readonly quizzes: readonly { readonly slug: string; readonly title: string; readonly size: number }[]
  /** Undefined when no quiz has that name. */
  readonly open: (slug: string, seed: number) => Sheet | undefined
}

/** The quizzes with their keys: every answer can be judged. */
export function keyedLibrary(quizzes: readonly Quiz[]): Library {
  return libraryOf(quizzes, (question) => ({
    shown: showQuestion(question),
    judge: (answer) => ({
      mark: markAnswer(question, answer),
      rightAnswer: rightAnswer(question),
      explanation: question.explanation,
    }),
  }))
}

/** The quizzes of a learner's edition: answers are kept, and judged by whoever has the keys. */
export function printedLibrary(quizzes: readonly Quiz<ShownQuestion>[]): Library {
  return libraryOf(quizzes, (shown) => ({ shown }))
}

function libraryOf<Asked>(quizzes: readonly Quiz<Asked>[], read: (question: Asked) => Pick<Posed, 'shown' | 'judge'>): Library {
  const pose = (question: Asked, seed: number): Posed => {
    const { shown, ...judge } = read(question)
    const body = reorder(shown.body, shown.id, seed)
    return { id: shown.id, hash: shortHash(JSON.stringify(question)), shown: { ...shown, body }, ...judge }
  }
  const find = (slug: string, seed: number) =>
    slug === finalSlug && quizzes.length > 0 ? drawFinalExam(quizzes, seed) : quizzes.find((quiz) => quiz.slug === slug)
  const final = drawFinalExam(quizzes, 0)
  return {
    quizzes: [...quizzes, ...(quizzes.length > 0 ? [final] : [])].map(({ slug, title, items }) => ({ slug, title, size: items.length })),
    open: (slug, seed) => {
      const quiz = find(slug, seed)
      if (quiz === undefined) return undefined
      const { title, passMark } = quiz
      return { ...{ slug, title, passMark, seed }, questions: quiz.items.map((item) => pose(variantOf(item, seed), seed)) }
    },
  }
}
