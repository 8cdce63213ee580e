import { existsSync } from 'node:fs'
import type { Course, Exercise } from '../content/course.ts'
import { examplesFile } from '../content/paths.ts'
import { type ExercisedExamples, handInAdvice, renderExamples } from '../reports/examples-view.ts'
import { runExamples } from '../run/run-examples.ts'
import type { World } from './command.ts'

/** Runs the visible examples of the learner's own files. */
export async function runOwnExamples(course: Course, exercises: readonly Exercise[]): Promise<ExercisedExamples[]> {
  const files = exercises.map((exercise) => examplesFile(course, exercise)).filter((file) => existsSync(file))
  const results = await runExamples(files)
  return exercises.map((exercise) => ({
    exercise,
    examples: results.filter(({ file }) => file === examplesFile(course, exercise)),
  }))
}

/** `npm test` in the learner's edition: 0 when every example passes. */
export async function testOwnExamples(course: Course, exercises: readonly Exercise[], world: World): Promise<number> {
  const results = await runOwnExamples(course, exercises)
  for (const result of results) world.print(`\n${renderExamples(result, world.paint)}`)
  world.print(`\n${handInAdvice}`)
  return results.every(({ examples }) => examples.length > 0 && examples.every(({ status }) => status === 'passed')) ? 0 : 1
}
