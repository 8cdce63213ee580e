import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CourseError } from '../content/course-error.ts'
import { nearest } from '../content/nearest.ts'
import { courseRoot } from '../content/paths.ts'
import { printable } from '../content/printable.ts'
import type { Exported } from '../quiz/exports/exported.ts'
import { type FormatName, formatNameSchema } from '../quiz/exports/format-name.ts'
import { countOf, renderLosses } from '../quiz/exports/render-losses.ts'
import type { Quiz } from '../quiz/item.ts'
import type { World } from './command.ts'
import { checkOwnFolders, nearestFolder } from './own-folders.ts'

export interface ExportInput {
  readonly quizzes: readonly Quiz[]
  /** As it was typed. */
  readonly format: string | undefined
  /** As it was typed: a folder, which need not be there. */
  readonly out: string | undefined
  readonly world: Pick<World, 'cwd' | 'print'>
  /** The course whose own folders stay as they are. */
  readonly root?: string
}

const usage = 'npm run quiz -- export --format F --out DIR'
const lossesFile = 'losses.md'

/**
 * Writes a file for each quiz into the folder, and beside them what could not be carried; prints a line for each. Resolves to the exit
 * code. Throws a CourseError for a format that is none, a folder of the course itself, and one that cannot be written.
 */
export async function exportQuizzes({ quizzes, format, out, world, root = courseRoot }: ExportInput): Promise<number> {
  const name = readFormat(format)
  if (out === undefined || out === '') throw new CourseError(`export expects --out DIR: ${usage}`)
  if (quizzes.length === 0) throw new CourseError('export expects a quiz, there is none: npm run verify', 1)
  const dir = path.resolve(world.cwd, out)
  await checkOwnFolders(root, dir)
  // Loaded here: with it comes a database engine, which no other command needs.
  const { formats } = await import('../quiz/exports/formats.ts')
  const exported = quizzes.map(formats[name])
  await writeFiles(dir, [...exported.flatMap(({ files }) => files), { name: lossesFile, content: renderLosses(name, exported) }])
  for (const line of exported.flatMap((one) => linesOf(dir, one))) world.print(line)
  world.print(`what could not be carried: ${path.join(dir, lossesFile)}`)
  return 0
}

function readFormat(format: string | undefined): FormatName {
  const read = formatNameSchema.safeParse(format)
  if (read.success) return read.data
  const known = formatNameSchema.options
  if (format === undefined) throw new CourseError(`export expects --format, one of ${known.join(', ')}: ${usage}`)
  const meant = nearest(format, known)
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`
  throw new CourseError(`--format expects one of ${known.join(', ')}, got ${printable(format)}${hint}`)
}

function linesOf(dir: string, { files, questionCount, losses }: Exported): string[] {
  const told = losses.length === 0 ? 'nothing lost' : countOf(losses.length, 'loss', 'losses')
  return files.map(({ name }) => `written: ${path.join(dir, name)}: ${countOf(questionCount, 'question')}, ${told}`)
}

/** All beside their places first, then each into its own: whoever finds a file finds a whole one. */
async function writeFiles(dir: string, files: Exported['files']): Promise<void> {
  try {
    // In a folder that exists, since making those above one never ends in /proc.
    const unfinished = await mkdtemp(path.join(await nearestFolder(dir), 'export.unfinished-'))
    try {
      for (const { name, content } of files) await writeFile(path.join(unfinished, name), content)
      await mkdir(dir, { recursive: true })
      for (const { name } of files) await rename(path.join(unfinished, name), path.join(dir, name))
    } finally {
      await rm(unfinished, { recursive: true, force: true })
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    throw new CourseError(`--out expects a folder that can be written, ${printable(dir)} is none (${code}): choose another`)
  }
}
