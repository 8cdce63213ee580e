import type { Course, Exercise } from '../content/course.ts'
import type { Issue } from '../content/issue.ts'
import { solutionFile, stubFile } from '../content/paths.ts'
import { compileFiles } from './compile-files.ts'

/** Stub and reference have one signature: the compiler says so, both ways. */
export async function checkSignatures(course: Course, exercises: readonly Exercise[]): Promise<Issue[]> {
  const sources = exercises.map((exercise) => ({ name: exercise.slug, text: comparison(course, exercise) }))
  const errors = await compileFiles(course, sources)
  return exercises.flatMap((exercise, index) => {
    const found = errors[index] ?? []
    const message = `differs from the stub: ${found.join('; ')}`
    return found.length === 0 ? [] : [{ code: 'signature', file: `solutions/${exercise.slug}`, path: '', message }]
  })
}

function comparison(course: Course, exercise: Exercise): string {
  return [
    `import type * as stub from ${JSON.stringify(stubFile(course, exercise))}`,
    `import type * as reference from ${JSON.stringify(solutionFile(course, exercise))}`,
    'declare const fromStub: typeof stub',
    'declare const fromReference: typeof reference',
    'export const one: typeof reference = fromStub',
    'export const other: typeof stub = fromReference',
  ].join('\n')
}
