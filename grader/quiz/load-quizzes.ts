import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Issue } from '../content/issue.ts'
import { type Section, sectionSchema } from '../content/section.ts'
import { type QuizEntry, questionOf, quizSchema } from './quiz.ts'

export interface Quiz {
  /** The file's name without `.ts`, such as `10-cost`. */
  readonly slug: string
  readonly number: number
  readonly section: Section
  readonly title: string
  /** Slug of the exercise whose lesson teaches this. */
  readonly lesson: string
  /** In per cent. */
  readonly passMark: number
  readonly questions: readonly QuizEntry[]
}

const moduleSchema = z.object({ default: z.unknown() })

/** Reads every `quizzes/<NN-section>.ts` in order, and gathers what is wrong with them. */
export async function readQuizzes(root: string): Promise<{ quizzes: readonly Quiz[]; issues: readonly Issue[] }> {
  const folder = path.join(root, 'quizzes')
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort() : []
  const read = await Promise.all(names.map((name) => readQuiz(root, name)))
  return {
    quizzes: read.flatMap((one) => ('quiz' in one ? [one.quiz] : [])),
    issues: read.flatMap((one) => ('quiz' in one ? [] : one.issues)),
  }
}

async function readQuiz(root: string, name: string): Promise<{ quiz: Quiz } | { issues: readonly Issue[] }> {
  const file = `quizzes/${name}`
  const fault = (place: string, message: string): Issue => ({ code: 'quiz', file, path: place, message })
  const [, number, word] = /^(\d{2})-([a-z0-9-]+)\.ts$/.exec(name) ?? []
  const section = sectionSchema.safeParse(word)
  if (number === undefined || !section.success)
    return { issues: [fault('', `expected a name like 10-cost.ts, with one of ${sectionSchema.options.join(', ')}`)] }
  try {
    const declared = quizSchema.safeParse(moduleSchema.parse(await import(pathToFileURL(path.join(root, file)).href)).default)
    if (!declared.success) return { issues: declared.error.issues.map((issue) => fault(issue.path.map(String).join('.'), issue.message)) }
    const ids = declared.data.questions.map(({ id }) => id)
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
    if (twice.length > 0) return { issues: twice.map((id) => fault(id, 'two questions have this id')) }
    // A variant that is no question shows here, and not in the middle of a learner's quiz.
    for (const entry of declared.data.questions) for (const seed of [1, 2, 3]) questionOf(entry, seed)
    return { quiz: { ...declared.data, slug: name.slice(0, -3), number: Number(number), section: section.data } }
  } catch (error) {
    return { issues: [fault('', `cannot be read: ${error instanceof Error ? error.message : error}`)] }
  }
}
