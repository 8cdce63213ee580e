import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { formatIssue } from '../content/issue.ts'
import type { Quiz } from './item.ts'
import { keyedLibrary, type Library, printedLibrary } from './library.ts'
import { readQuizzes } from './load-quizzes.ts'
import { type PrintedQuiz, printedQuizSchema } from './printed-quiz.ts'

/** The quizzes of a course as they lie in its edition: with their keys, or printed without. */
export type Shelf =
  | { readonly edition: 'full'; readonly quizzes: readonly Quiz[]; readonly library: Library }
  | { readonly edition: 'learner'; readonly quizzes: readonly PrintedQuiz[]; readonly library: Library }

/** Reads all quizzes. Throws one CourseError that lists every fault of every quiz. */
export async function openLibrary({ root, edition }: Pick<Course, 'root' | 'edition'>): Promise<Shelf> {
  if (edition === 'learner') {
    const quizzes = await readPrinted(root)
    return { edition, quizzes, library: printedLibrary(quizzes) }
  }
  const { quizzes, issues } = await readQuizzes(root)
  if (issues.length > 0) throw faulty(issues.map(formatIssue))
  return { edition, quizzes, library: keyedLibrary(quizzes) }
}

async function readPrinted(root: string): Promise<PrintedQuiz[]> {
  const folder = path.join(root, 'quizzes')
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) => {
      try {
        return printedQuizSchema.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')))
      } catch (error) {
        const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
        throw faulty([`quizzes/${name}: cannot be read (${reason}): take the file from the course once more`])
      }
    }),
  )
}

function faulty(lines: readonly string[]): CourseError {
  return new CourseError(`the quizzes have ${lines.length} fault(s):\n${lines.map((line) => `  ${line}`).join('\n')}`, 3)
}
