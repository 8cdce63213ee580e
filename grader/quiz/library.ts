import { drawFinalExam, openQuiz } from './final-exam.ts'
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
  /** Changes when the question does, in any of its variants. */
  readonly hash: string
  /** Missing where no key is at hand, as in the learner's edition. */
  readonly judge?: (answer: unknown) => Judgement
}

export interface LibraryEntry {
  readonly slug: string
  readonly title: string
  /** Of the points, in per cent. */
  readonly passMark: number
  /** Number of questions. */
  readonly size: number
}

/** All that can be asked, with or without keys. */
export interface Library {
  /** In their order, the final exam last. */
  readonly quizzes: readonly LibraryEntry[]
  /** Ids of the questions that a quiz asks with a seed; undefined when no quiz has that name. */
  readonly questionsOf: (slug: string, seed: number) => readonly string[] | undefined
  /** A question in the variant and the order that a seed decides; undefined when there is none of that id, or no longer. */
  readonly pose: (id: string, seed: number) => Posed | undefined
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
  const items = new Map(
    quizzes.flatMap((quiz) => quiz.items.map((item) => [item.id, { item, hash: shortHash(JSON.stringify(item.variants)) }])),
  )
  const all = quizzes.length === 0 ? [] : [...quizzes, drawFinalExam(quizzes, 0)]
  return {
    quizzes: all.map(({ slug, title, passMark, items: { length } }) => ({ slug, title, passMark, size: length })),
    questionsOf: (slug, seed) => openQuiz(quizzes, slug, seed)?.items.map(({ id }) => id),
    pose: (id, seed) => {
      const found = items.get(id)
      if (found === undefined) return undefined
      const { shown, ...judge } = read(variantOf(found.item, seed))
      return { id, hash: found.hash, shown: { ...shown, body: reorder(shown.body, id, seed) }, ...judge }
    },
  }
}
