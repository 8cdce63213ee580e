import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import type { Issue } from '../content/issue.ts'
import { examplesFile, solutionFile, stubFile } from '../content/paths.ts'
import { runExamples } from '../run/run-examples.ts'

/** The visible examples pass on the reference, and none of them passes on the stub. */
export async function checkExamples(course: Course, exercises: readonly Exercise[]): Promise<Issue[]> {
  const files = exercises.map((exercise) => examplesFile(course, exercise)).filter((file) => existsSync(file))
  const instead = Object.fromEntries(exercises.map((exercise) => [stubFile(course, exercise), solutionFile(course, exercise)]))
  const onReference = await runExamples(files, { instead })
  const onStub = await runExamples(files)
  const issue = (file: string, title: string, message: string): Issue => {
    return { code: 'examples', file: path.relative(course.root, file).replaceAll(path.sep, '/'), path: title, message }
  }
  const empty = files.filter((file) => !onReference.some((example) => example.file === file))
  return [
    ...empty.map((file) => issue(file, '', 'holds no test')),
    ...onReference
      .filter(({ status }) => status === 'failed')
      .map(({ file, title, message }) => issue(file, title, `fails on the reference: ${message}`)),
    ...onStub.filter(({ status }) => status === 'passed').map(({ file, title }) => issue(file, title, 'passes on the stub')),
  ]
}
