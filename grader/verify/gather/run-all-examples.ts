import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Course, Exercise } from '../../content/course.ts'
import { examplesFile, hiddenFolder, solutionFile, stubFile } from '../../content/paths.ts'
import { runExamples } from '../../run/run-examples.ts'
import type { ExampleRuns } from '../evidence.ts'

/** The cheat that knows the visible examples by heart, and nothing else. */
export function examplesByHeart(course: Course, exercise: Exercise): string {
  return path.join(hiddenFolder(course, exercise), 'cheats/hard-codes-the-examples.ts')
}

/** Runs the visible examples of every exercise on its stub, on its reference and on the cheat that knows them by heart. */
export async function runAllExamples(course: Course, exercises: readonly Exercise[]): Promise<ExampleRuns> {
  const run = (some: readonly Exercise[], replacement?: (course: Course, exercise: Exercise) => string) => {
    const files = some.map((exercise) => examplesFile(course, exercise))
    const instead = replacement === undefined ? [] : some.map((exercise) => [stubFile(course, exercise), replacement(course, exercise)])
    return files.length === 0 ? [] : runExamples(files, { instead: Object.fromEntries(instead) })
  }
  const known = exercises.filter((exercise) => existsSync(examplesByHeart(course, exercise)))
  const [onStub, onReference] = await Promise.all([run(exercises), run(exercises, solutionFile)])
  return { onStub, onReference, onCheat: await run(known, examplesByHeart) }
}
