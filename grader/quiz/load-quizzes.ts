import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { CourseError } from '../content/course-error.ts'
import { formatIssue, type Issue } from '../content/issue.ts'
import { type Section, sectionSchema } from '../content/section.ts'
import { type Quiz, toItem } from './item.ts'
import { quizSchema } from './quiz.ts'

/** A quiz about one section of the chapter. */
export interface SectionQuiz extends Quiz {
  readonly number: number
  readonly section: Section
}

const moduleSchema = z.object({ default: z.unknown() })

/** Reads every `quizzes/<NN-section>.ts` in order, and gathers what is wrong with them. */
export async function readQuizzes(root: string): Promise<{ quizzes: readonly SectionQuiz[]; issues: readonly Issue[] }> {
  const folder = path.join(root, 'quizzes')
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort() : []
  const read = await Promise.all(names.map((name) => readQuiz(root, name)))
  const quizzes = read.flatMap((one) => ('quiz' in one ? [one.quiz] : []))
  return { quizzes, issues: [...read.flatMap((one) => ('quiz' in one ? [] : one.issues)), ...sharedIds(quizzes)] }
}

/** The quizzes of the course. Throws one CourseError that lists every fault of every quiz: ours, and to be mended before anything is marked. */
export async function loadQuizzes(root: string): Promise<readonly SectionQuiz[]> {
  const { quizzes, issues } = await readQuizzes(root)
  if (issues.length === 0) return quizzes
  throw new CourseError(`the quizzes have ${issues.length} fault(s):\n${issues.map((issue) => `  ${formatIssue(issue)}`).join('\n')}`, 3)
}

/** An exam draws from all quizzes, and progress is kept by question. */
function sharedIds(quizzes: readonly SectionQuiz[]): Issue[] {
  const owners = new Map<string, string>()
  return quizzes.flatMap(({ slug, items }) =>
    items.flatMap(({ id }): Issue[] => {
      const owner = owners.get(id)
      if (owner === undefined) owners.set(id, slug)
      const message = `quizzes/${owner}.ts has a question with this id, too: expected ids that no other quiz has`
      return owner === undefined ? [] : [{ code: 'quiz', file: `quizzes/${slug}.ts`, path: id, message }]
    }),
  )
}

async function readQuiz(root: string, name: string): Promise<{ quiz: SectionQuiz } | { issues: readonly Issue[] }> {
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
    const { title, passMark, lesson, questions } = declared.data
    const items = questions.map((entry) => toItem(entry, lesson))
    return { quiz: { slug: name.slice(0, -3), title, passMark, items, number: Number(number), section: section.data } }
  } catch (error) {
    return { issues: [fault('', `cannot be read: ${error instanceof Error ? error.message : error}`)] }
  }
}
