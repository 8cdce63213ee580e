import path from 'node:path'
import { loadCourse } from '../content/load-course.ts'
import { courseRoot } from '../content/paths.ts'
import { findSubmissions } from '../intake/find-submissions.ts'
import { quizNames } from '../quiz/final-exam.ts'
import { loadQuizzes } from '../quiz/load-quizzes.ts'
import type { Command } from './command.ts'
import { grade, gradePaths } from './grade.ts'

const sampleClass = path.join(courseRoot, 'test/class')

export const demo: Command = {
  ...grade,
  name: 'demo',
  usage: 'npm run demo -- [options]',
  summary: 'Grade the sample class in test/class, on the exercises and quizzes that it has handed in.',
  minArguments: 0,
  maxArguments: 0,
  async run(args, world) {
    const quizzes = quizNames(await loadQuizzes(courseRoot))
    await using found = await findSubmissions(await loadCourse(), [sampleClass], quizzes)
    const handedIn = [...new Set(found.submissions.flatMap(({ files, answers }) => [...files.keys(), ...answers.files.keys()]))]
    const options = (name: string) => (name === 'only' && args.options('only').length === 0 ? handedIn : args.options(name))
    return gradePaths([sampleClass], { ...args, options }, world)
  },
}
