import path from 'node:path'
import type { Course, Exercise } from '../../content/course.ts'
import { hiddenFolder, solutionFile, stubFile, suiteFile } from '../../content/paths.ts'
import { exerciseFolders, lessonFile, relativeTo } from '../exercise-files.ts'
import { codeBlocks } from './code-blocks.ts'
import { compileFiles, type SourceText } from './compile-files.ts'

/** Names under which the errors of texts made to be compiled are found. */
export const compiledName = {
  comparison: (slug: string) => `${slug}-stub-and-reference`,
  suiteAgainstStub: (slug: string) => `${slug}-suite-against-stub`,
  lesson: (slug: string) => `${slug}-lesson-line-`,
}

/** Compiles every file of the exercises and what is made from them, all at once; returns the errors by file or name. */
export async function compileCourse(
  course: Course,
  exercises: readonly Exercise[],
  files: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const made = exercises.flatMap((exercise): SourceText[] => {
    const { slug } = exercise
    const textOf = (file: string) => files.get(relativeTo(course, file)) ?? ''
    const lesson = lessonFile(course, exercise)
    return [
      { name: compiledName.comparison(slug), text: comparison(course, exercise) },
      { name: compiledName.suiteAgainstStub(slug), text: againstStub(course, exercise, textOf(suiteFile(course, exercise))) },
      ...codeBlocks(textOf(lesson), path.dirname(lesson)).map(({ line, text }) => ({ name: `${compiledName.lesson(slug)}${line}`, text })),
    ]
  })
  const folders = exercises.flatMap(({ slug }) => exerciseFolders(slug))
  const existing = [...files.keys()].filter((file) => file.endsWith('.ts') && folders.some((folder) => file.startsWith(`${folder}/`)))
  return compileFiles(course, made, existing)
}

/** Both ways: what a caller of the one may write, a caller of the other may write. */
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

/** The suite, with the stub in the place of the reference. */
function againstStub(course: Course, exercise: Exercise, suite: string): string {
  const folder = hiddenFolder(course, exercise)
  return suite.replaceAll(/from '(#suite|\.[^']+)'/g, (_, specifier: string) => {
    if (specifier === '#suite') return `from ${JSON.stringify(path.join(course.root, 'grader/suite/suite.ts'))}`
    const file = path.resolve(folder, specifier)
    return `from ${JSON.stringify(file === solutionFile(course, exercise) ? stubFile(course, exercise) : file)}`
  })
}
