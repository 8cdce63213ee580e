import type { Library, LibraryEntry } from '../quiz/library.ts'
import type { Attempt, Progress } from '../quiz/session/progress.ts'
import { standingOf } from '../quiz/session/standing.ts'

/** The questions of a quiz without their keys, with all that an answers file needs to name. */
export function printQuestions(library: Library, { slug, title, passMark }: LibraryEntry, seed: number): string {
  const questions = (library.questionsOf(slug, seed) ?? []).flatMap((id) => library.pose(id, seed)?.shown ?? [])
  return asText({ quiz: slug, title, passMark, seed, questions })
}

/** Every attempt with its points. */
export function printHistory(library: Library, { attempts }: Progress): string {
  return asText(attempts.map(({ answers: _, ...attempt }) => ({ ...attempt, ...standingOf({ ...attempt, answers: _ }, library) })))
}

/** The marks of one attempt: points, and per question its credit, what is said about it and the right answer. */
export function printMarks(library: Library, attempt: Attempt): string {
  const { quiz, seed, asked } = attempt
  const { score, maxScore, hasPassed } = standingOf(attempt, library)
  const questions = asked.map((id) => {
    const given = attempt.answers[id]
    const judgement = given === undefined ? undefined : library.pose(id, seed)?.judge?.(given.answer)
    return { id, isAnswered: given !== undefined, credit: judgement?.mark.credit ?? 0, notes: judgement?.mark.notes ?? [] }
  })
  return asText({ quiz, seed, score, maxScore, hasPassed, questions })
}

function asText(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
}
