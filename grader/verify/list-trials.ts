import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Course, Exercise } from '../content/course.ts'
import type { Issue } from '../content/issue.ts'
import { applyEdits, type Mistakes, mistakesSchema } from '../content/mistakes.ts'
import { hiddenFolder, solutionFile, stubFile } from '../content/paths.ts'
import { guesses } from './guesses.ts'
import type { Role, Trial } from './trial.ts'

export interface Trials {
  readonly trials: readonly Trial[]
  readonly issues: readonly Issue[]
}

const moduleSchema = z.object({ default: mistakesSchema })

/** Every file that proves the suite of an exercise; those that are made from others are written into `folder`. */
export async function listTrials(course: Course, exercise: Exercise, folder: string): Promise<Trials> {
  const relative = (file: string) => path.relative(course.root, file).replaceAll(path.sep, '/')
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
  const trials = [
    trial({ kind: 'stub' }, 'stub', stubFile(course, exercise)),
    trial({ kind: 'reference' }, 'reference', solutionFile(course, exercise)),
    ...(await inFolder('alternative')),
    ...made,
    ...(await inFolder('cheat')),
    ...(await makeGuesses(course, exercise, folder)).map(({ name, file }) =>
      trial({ kind: 'cheat' }, name, file, 'grader/verify/guesses.ts'),
    ),
  ]
  return { trials, issues: [...mistakes.issues, ...checkCounts(exercise, trials)] }
}

function checkCounts(exercise: Exercise, trials: readonly Trial[]): Issue[] {
  const count = (isWanted: (role: Role) => boolean) => trials.filter((trial) => isWanted(trial.role)).length
  const file = `test/hidden/${exercise.slug}`
  const few = exercise.tasks.flatMap((task) => {
    const has = count((role) => role.kind === 'mistake' && role.task === task.id)
    return has >= 3 ? [] : [{ code: 'mistakes', file: `${file}/mistakes.ts`, path: task.id, message: `has ${has} mistakes, needs 3` }]
  })
  const alternatives = count((role) => role.kind === 'alternative')
  const lacking =
    alternatives >= 2 ? [] : [{ code: 'alternatives', file: `${file}/alternatives`, path: '', message: `has ${alternatives}, needs 2` }]
  return [...few, ...lacking]
}

async function makeMistakes(course: Course, exercise: Exercise, folder: string) {
  const source = path.join(hiddenFolder(course, exercise), 'mistakes.ts')
  const issues: Issue[] = []
  const files: { task: string; what: string; file: string }[] = []
  const fault = (place: string, message: string) => {
    issues.push({ code: 'mistakes', file: path.relative(course.root, source), path: place, message })
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
  return { source, files, issues }
}

/** Submissions that know nothing of the exercise: every function answers the same, whatever it is asked. */
async function makeGuesses(course: Course, exercise: Exercise, folder: string) {
  const reference: object = await import(pathToFileURL(solutionFile(course, exercise)).href)
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
  return made
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}
