import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import type { Issue } from '../content/issue.ts'
import { examplesFile, hiddenFolder, solutionFile, stubFile, suiteFile } from '../content/paths.ts'

/** The files of an exercise and the most lines that each may have. */
function filesOf(course: Course, exercise: Exercise): readonly (readonly [file: string, maxLines: number])[] {
  return [
    [path.join(course.root, 'exercises', exercise.slug, 'README.md'), 120],
    [stubFile(course, exercise), 60],
    [examplesFile(course, exercise), 120],
    [solutionFile(course, exercise), 120],
    [suiteFile(course, exercise), 200],
    [path.join(hiddenFolder(course, exercise), 'mistakes.ts'), 250],
  ]
}

/** Each file is there and within its size, and the lesson has one heading per task. */
export async function checkFiles(course: Course, exercise: Exercise): Promise<Issue[]> {
  const issues: Issue[] = []
  for (const [file, maxLines] of filesOf(course, exercise)) {
    const name = path.relative(course.root, file).replaceAll(path.sep, '/')
    if (!existsSync(file)) {
      issues.push({ code: 'missing-file', file: name, path: '', message: 'is missing' })
      continue
    }
    const text = await readFile(file, 'utf8')
    const lines = text.trimEnd().split('\n').length
    if (lines > maxLines)
      issues.push({ code: 'size', file: name, path: '', message: `has ${lines} lines, at most ${maxLines} are allowed` })
    if (name.endsWith('README.md')) issues.push(...checkHeadings(exercise, name, text))
  }
  return issues
}

function checkHeadings(exercise: Exercise, file: string, lesson: string): Issue[] {
  const headings = [...lesson.matchAll(/^## (.+)$/gm)].map((match) => match[1])
  return exercise.tasks
    .filter((task) => !headings.includes(task.title))
    .map((task) => ({ code: 'lesson', file, path: task.id, message: `has no heading "## ${task.title}"` }))
}
