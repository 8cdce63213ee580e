import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import type { Issue } from '../content/issue.ts'
import { compileFiles } from './compile-files.ts'

interface Block {
  readonly exercise: Exercise
  readonly line: number
  readonly text: string
}

/** The TypeScript in lessons compiles against the stub. A block that begins with `// wrong` is there to be wrong. */
export async function checkLessons(course: Course, exercises: readonly Exercise[]): Promise<Issue[]> {
  const blocks = (await Promise.all(exercises.map((exercise) => blocksOf(course, exercise)))).flat()
  const sources = blocks.map(({ exercise, line, text }) => ({ name: `${exercise.slug}-line-${line}`, text }))
  const errors = await compileFiles(course, sources)
  return blocks.flatMap(({ exercise, line }, index) => {
    const found = errors[index] ?? []
    const file = `exercises/${exercise.slug}/README.md`
    return found.length === 0 ? [] : [{ code: 'lesson-code', file, path: `line ${line}`, message: `does not compile: ${found.join('; ')}` }]
  })
}

async function blocksOf(course: Course, exercise: Exercise): Promise<Block[]> {
  const folder = path.join(course.root, 'exercises', exercise.slug)
  const lesson = await readFile(path.join(folder, 'README.md'), 'utf8')
  return [...lesson.matchAll(/^```ts\n(.*?)^```/gms)]
    .map((match) => {
      const line = lesson.slice(0, match.index).split('\n').length
      const code = (match[1] ?? '').replaceAll(
        /from '\.\/([^']+)'/g,
        (_, file: string) => `from ${JSON.stringify(path.join(folder, file))}`,
      )
      // A module even without imports, so that names of two blocks do not meet.
      return { exercise, line, text: `${code}\nexport {}\n` }
    })
    .filter(({ text }) => !text.startsWith('// wrong'))
}
