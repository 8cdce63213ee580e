import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Course, Exercise } from '../../content/course.ts'
import { applyEdits, type Mistakes, mistakesSchema } from '../../content/mistakes.ts'
import { hiddenFolder, solutionFile, stubFile, suiteFile } from '../../content/paths.ts'
import type { Unreadable } from '../evidence.ts'
import { relativeTo } from '../exercise-files.ts'
import type { Role, Trial } from '../trial.ts'
import { guesses } from './guesses.ts'

export interface Trials {
  readonly trials: readonly Trial[]
  /** What could not be made. */
  readonly unreadable: readonly Unreadable[]
}

const moduleSchema = z.object({ default: mistakesSchema })

/** Every file that proves the suite of an exercise; those that are made from others are written into `folder`. */
export async function listTrials(course: Course, exercise: Exercise, folder: string): Promise<Trials> {
  const relative = (file: string) => relativeTo(course, file)
  const trial = (role: Role, name: string, file: string, source = relative(file)): Trial => ({ exercise, role, name, file, source })
  const inFolder = async (kind: 'alternative' | 'cheat') => {
    const place = path.join(hiddenFolder(course, exercise), `${kind}s`)
    const names = existsSync(place) ? (await readdir(place)).filter((name) => name.endsWith('.ts')) : []
    return names.sort().map((name) => trial({ kind }, `${kind} ${name.slice(0, -3)}`, path.join(place, name)))
  }
  const mistakes = await makeMistakes(course, exercise, folder)
  const made = mistakes.files.map(({ task, what, file }) =>
    trial({ kind: 'mistake', task, what }, `${task} > ${what}`, file, relative(mistakes.source)),
  )
  const guessed = await makeGuesses(course, exercise, folder)
  const trials = [
    trial({ kind: 'stub' }, 'stub', stubFile(course, exercise)),
    trial({ kind: 'reference' }, 'reference', solutionFile(course, exercise)),
    ...(await inFolder('alternative')),
    ...made,
    ...(await inFolder('cheat')),
    ...guessed.files.map(({ name, file }) => trial({ kind: 'cheat' }, name, file, relative(suiteFile(course, exercise)))),
  ]
  return { trials, unreadable: [...mistakes.unreadable, ...guessed.unreadable] }
}

async function makeMistakes(course: Course, exercise: Exercise, folder: string) {
  const source = path.join(hiddenFolder(course, exercise), 'mistakes.ts')
  const unreadable: Unreadable[] = []
  const files: { task: string; what: string; file: string }[] = []
  const fault = (place: string, message: string) => {
    unreadable.push({ kind: 'mistakes', file: relativeTo(course, source), path: place, message })
  }
  let declared: Mistakes = {}
  try {
    declared = moduleSchema.parse(await import(pathToFileURL(source).href)).default
  } catch (error) {
    fault('', `cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  const reference = await readFile(solutionFile(course, exercise), 'utf8')
  for (const [task, named] of Object.entries(declared)) {
    for (const [what, edits] of Object.entries(named)) {
      try {
        const file = path.join(folder, exercise.slug, `${task}--${what}`, `${exercise.name}.ts`)
        await write(file, applyEdits(reference, edits))
        files.push({ task, what, file })
      } catch (error) {
        fault(`${task} > ${what}`, error instanceof Error ? error.message : String(error))
      }
    }
  }
  return { source, files, unreadable }
}

/** Submissions that know nothing of the exercise: every function answers the same, whatever it is asked. */
async function makeGuesses(course: Course, exercise: Exercise, folder: string) {
  const source = solutionFile(course, exercise)
  const reference = await importFile(source)
  if (reference instanceof Error) {
    const message = `cannot be imported: ${reference.message}`
    return { files: [], unreadable: [{ kind: 'reference' as const, file: relativeTo(course, source), path: '', message }] }
  }
  const names = Object.entries(reference).filter(([, value]) => typeof value === 'function')
  const others = Object.keys(reference).filter((name) => !names.some(([one]) => one === name))
  const made: { name: string; file: string }[] = []
  for (const [guess, body] of Object.entries(guesses)) {
    const place = path.join(folder, exercise.slug, `guess-${guess}`)
    const file = path.join(place, `${exercise.name}.ts`)
    const functions = names.map(([name]) => `export const ${name} = ${body}`)
    const kept = others.length === 0 ? [] : [`export { ${others.join(', ')} } from './stub.ts'`]
    await write(file, [...functions, ...kept, ''].join('\n'))
    await cp(stubFile(course, exercise), path.join(place, 'stub.ts'))
    made.push({ name: `guess ${guess}`, file })
  }
  return { files: made, unreadable: [] }
}

async function importFile(file: string): Promise<object> {
  try {
    return await import(pathToFileURL(file).href)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}
