import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { loadCourse } from '../content/load-course.ts'
import { buildPage } from '../page/build-page.ts'
import type { ExerciseProgress } from '../page/page-data.ts'
import { openLibrary } from '../quiz/open-library.ts'
import type { Arguments, Command, World } from './command.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { countTests } from './named-exercises.ts'
import { runOwnExamples } from './own-examples.ts'
import { ownProgress } from './own-progress.ts'
import { gradeOwnWork } from './own-work.ts'
import { servePage } from './serve-page.ts'

/** Always the same, since a browser keeps answers by address and port. */
const usualPort = 51_205

export const study: Command = {
  name: 'study',
  usage: 'npm run study -- [options]',
  summary: 'All quizzes and your progress as a page in the browser, until Ctrl-C.',
  details: [
    '--out FILE                 write the page to a file instead: it opens from disk and needs nothing else',
    `--port N                   port on 127.0.0.1 (default ${usualPort}, or a free one where that is taken)`,
    '--progress FILE            where the terminal keeps answers (default .quiz-progress.json in the folder of the course)',
    ...isolationDetails,
  ],
  options: { out: { type: 'string' }, port: { type: 'string' }, progress: { type: 'string' }, ...isolationOptions },
  minArguments: 0,
  maxArguments: 0,
  learnersOptions: ['out', 'port', 'progress'],
  async run(args, world) {
    const out = args.option('out')
    const port = args.wholeNumber('port', usualPort)
    const course = await loadCourse()
    const exercises = await exerciseProgress(course, args, world)
    const { library: _, ...shelf } = await openLibrary(course)
    const page = async () => {
      const progress = (await ownProgress(course, args.option('progress'), world)).progress()
      // Where nothing is kept, each browser draws a number of its own: a page that is handed round would give all the same variants.
      const told = progress.attempts.length === 0 ? {} : { progress }
      return buildPage({ course: course.name, exercises, ...told, ...shelf })
    }
    if (out === undefined) return servePage(page, args.option('port') === undefined ? [port, 0] : [port], world)
    const file = path.resolve(world.cwd, out)
    await writeFile(file, await page()).catch((error: unknown) => {
      throw new CourseError(`${file} cannot be written (${error instanceof Error ? error.message : error}): choose another with --out`)
    })
    world.print(`written: ${file}: open it in a browser; nothing that you answer leaves it`)
    return 0
  },
}

/** Points where there are hidden tests, examples where there are none. */
async function exerciseProgress(course: Course, args: Arguments, world: World): Promise<ExerciseProgress[]> {
  if (course.edition === 'learner') {
    const results = await runOwnExamples(course, course.exercises)
    return results.map(({ exercise: { slug, title }, examples }) => {
      const done = examples.filter(({ status }) => status === 'passed').length
      return { slug, title, done, of: examples.length, unit: 'examples' }
    })
  }
  await using prepared = await openSandbox(args, world, course)
  const results = await gradeOwnWork({ course, exercises: course.exercises, sandbox: prepared.sandbox, onTest: countTests(world) })
  world.status('')
  return course.exercises.map(({ slug, title, maxScore }) => {
    const done = results.find((result) => result.slug === slug)?.score ?? 0
    return { slug, title, done, of: maxScore, unit: 'points' }
  })
}
