import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CourseError } from '../content/course-error.ts'
import { loadCourse } from '../content/load-course.ts'
import { gradeOf } from '../gradebook/grade-of.ts'
import { loadPolicy } from '../gradebook/load-policy.ts'
import { zipFiles } from '../quiz/exports/zip-files.ts'
import { drawFinalExam, quizNames } from '../quiz/final-exam.ts'
import { loadQuizzes } from '../quiz/load-quizzes.ts'
import { planAutograder } from '../release/plan-autograder.ts'
import type { Command } from './command.ts'
import { readOnly } from './only-option.ts'

export const autograder: Command = {
  name: 'autograder',
  usage: 'npm run autograder -- --out autograder.zip [options]',
  summary: 'Write the zip file that Gradescope takes as an autograder.',
  details: [
    '--out FILE                 where it goes, such as autograder.zip',
    '--only NAME                grade this exercise or quiz alone; may be repeated',
    '--config FILE              how points become grades (default course.config.ts in the folder of the course)',
  ],
  options: { out: { type: 'string' }, only: { type: 'string', multiple: true }, config: { type: 'string' } },
  minArguments: 0,
  maxArguments: 0,
  async run(args, world) {
    const out = args.option('out') ?? ''
    if (!out.toLowerCase().endsWith('.zip')) throw new CourseError(`autograder expects --out FILE that ends in .zip: ${this.usage}`)
    const place = path.resolve(world.cwd, out)
    const course = await loadCourse()
    const all = await loadQuizzes(course.root)
    const quizSlugs = quizNames(all)
    const { exercises, quizzes } = readOnly(args, course, quizSlugs)
    const named = args.option('config')
    const config = path.resolve(world.cwd, named ?? path.join(course.root, 'course.config.ts'))
    const hasPolicy = named !== undefined || existsSync(config)
    const policy = await loadPolicy(course, hasPolicy ? config : undefined, [...course.exercises.map(({ slug }) => slug), ...quizSlugs])
    const sizes = new Map([...all, drawFinalExam(all, 1)].map(({ slug, items }) => [slug, items.length]))
    const maxima = { exercises: new Map(exercises.map(({ slug, maxScore }) => [slug, maxScore])), quizzes: sizes }
    const only = args.options('only').length === 0 ? [] : [...exercises.map(({ slug }) => slug), ...quizzes]
    const options = only.flatMap((name) => ['--only', name])
    const files = await planAutograder(course.root, options, hasPolicy ? await readFile(config, 'utf8') : undefined)
    const contents = Object.fromEntries([...files].map(([name, { content }]) => [name, content]))
    const programs = new Set([...files].filter(([, { isProgram }]) => isProgram).map(([name]) => name))
    const bytes = zipFiles(contents, programs)
    await writeWhole(place, bytes)
    world.print(
      `written: ${place} (${files.size} files, ${(bytes.length / 2 ** 20).toFixed(1)} MB). Keep it to yourself: the hidden tests are in it.`,
    )
    world.print(`Next: upload it as the autograder of an assignment of ${gradeOf(undefined, maxima, policy).maxScore} points.`)
    return 0
  },
}

/** Beside its place first, so that an interrupted run leaves no half file under that name. */
async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(`${place}.part`, bytes)
    await rename(`${place}.part`, place)
  } catch (error) {
    throw new CourseError(`${place} cannot be written (${error instanceof Error ? error.message : error}): choose another place with --out`)
  }
}
