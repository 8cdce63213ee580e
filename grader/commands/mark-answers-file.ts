import { readFile } from 'node:fs/promises'
import { CourseError } from '../content/course-error.ts'
import { findQuiz } from '../quiz/find-quiz.ts'
import type { Library } from '../quiz/library.ts'
import { answersSchema } from '../quiz/mark-quiz.ts'
import { attemptOf } from '../quiz/session/hand-in.ts'
import { standingOf } from '../quiz/session/standing.ts'
import { renderResult } from '../terminal/render-result.ts'
import type { World } from './command.ts'
import { printMarks } from './quiz-json.ts'

export interface AnswersFile {
  readonly file: string
  /** The quiz that was named on the command line, if any: it must be the file's. */
  readonly name: string | undefined
  readonly library: Library
  readonly isJson: boolean
}

/** Marks a file of answers without asking anything; 1 below the pass mark. */
export async function markAnswersFile({ file, name, library, isJson }: AnswersFile, world: World): Promise<number> {
  const { quiz, seed, answers } = await readAnswers(file)
  const entry = findQuiz(library, quiz)
  if (name !== undefined && findQuiz(library, name).slug !== entry.slug)
    throw new CourseError(`${file} holds answers to ${entry.slug}, and ${name} was asked for: leave the name out, or give the other file`)
  const asked = (library.questionsOf(entry.slug, seed) ?? []).flatMap((id) => library.pose(id, seed) ?? [])
  const attempt = attemptOf({ schema: 'course-answers/v1', quiz: entry.slug, seed, answers }, asked, world.now())
  const unknown = Object.keys(answers).filter((id) => !asked.some((posed) => posed.id === id))
  if (isJson) world.print(printMarks(library, attempt))
  else {
    for (const id of unknown) world.print(`no point for "${id}": ${entry.slug} asks no such question`)
    world.print(renderResult(attempt, entry, library, { columns: world.columns, paint: world.paint }))
  }
  return standingOf(attempt, library).hasPassed ? 0 : 1
}

async function readAnswers(file: string) {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CourseError(`${file} cannot be read (${error instanceof Error ? error.message : error}): expected a file of answers`)
  })
  const expected = 'expected { "schema": "course-answers/v1", "quiz": "10-cost", "seed": 1, "answers": { … } }'
  const json = parseJson(text)
  if (json === undefined) throw new CourseError(`${file} is not JSON: ${expected}`)
  const read = answersSchema.safeParse(json.value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new CourseError(`${file}: ${issue?.path.map(String).join('.') || 'the whole'}: ${issue?.message}: ${expected}`)
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
