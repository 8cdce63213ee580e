import { shuffleBy } from './draw.ts'
import type { Quiz } from './item.ts'

export const finalSlug = 'final'

const questionsPerQuiz = 2
const passMark = 70

/** The final exam of a seed: two questions of every quiz, in an order of its own. Pure, whatever the questions are. */
export function drawFinalExam<Asked>(quizzes: readonly Quiz<Asked>[], seed: number): Quiz<Asked> {
  const drawn = quizzes.flatMap(({ slug, items }) => shuffleBy(items, finalSlug, seed, slug).slice(0, questionsPerQuiz))
  return { slug: finalSlug, title: 'Final exam', passMark, items: shuffleBy(drawn, finalSlug, seed) }
}

/** A quiz by its name, or the final exam of a seed; undefined when no quiz has that name. */
export function openQuiz<Asked>(quizzes: readonly Quiz<Asked>[], slug: string, seed: number): Quiz<Asked> | undefined {
  return slug === finalSlug && quizzes.length > 0 ? drawFinalExam(quizzes, seed) : quizzes.find((quiz) => quiz.slug === slug)
}

/** The names of all that can be answered, the final exam last. */
export function quizNames(quizzes: readonly Pick<Quiz, 'slug'>[]): readonly string[] {
  return quizzes.length === 0 ? [] : [...quizzes.map(({ slug }) => slug), finalSlug]
}
