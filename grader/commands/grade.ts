import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { loadCourse } from '../content/load-course.ts'
import { findSubmissions } from '../intake/find-submissions.ts'
import { quizNames } from '../quiz/final-exam.ts'
import { quizStatistics } from '../quiz/item-statistics.ts'
import { loadQuizzes } from '../quiz/load-quizzes.ts'
import { plainText } from '../reports/plain-text.ts'
import { renderScoreboard } from '../reports/scoreboard.ts'
import type { Results } from '../scoring/results.ts'
import { ResultStore } from '../store/result-store.ts'
import type { Arguments, Command, World } from './command.ts'
import { gradeKept, settingsOf } from './grade-kept.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { limitDetails, limitOptions, withLimits } from './limit-options.ts'
import { readOnly } from './only-option.ts'
import { writeReport } from './write-report.ts'

export const grade: Command = {
  name: 'grade',
  usage: 'npm run grade -- PATH… [options]',
  summary: 'Grade every submission at the paths: a folder that is one, or a folder of them.',
  details: [
    '--out DIR                  where results.json and feedback/ go (default ./report)',
    '--only NAME                grade this exercise alone, such as 01 or rest-client, or this quiz, such as 10-cost; may be repeated',
    '--resume                   go on where an interrupted run stopped; what has changed since is graded again',
    '--seed N                   seed of the random inputs and of the order of the tests (default 1)',
    '--order N                  seed of the order in which submissions are graded; no result depends on it (default: the seed)',
    ...isolationDetails,
    ...limitDetails,
  ],
  options: {
    out: { type: 'string' },
    only: { type: 'string', multiple: true },
    resume: { type: 'boolean' },
    seed: { type: 'string' },
    order: { type: 'string' },
    ...isolationOptions,
    ...limitOptions,
  },
  minArguments: 1,
  maxArguments: Number.POSITIVE_INFINITY,
  run: (args, world) => gradePaths(args.positionals, args, world),
}

/** Grades the submissions at `paths`, writes the reports, prints the scoreboard; 3 when the grader failed on some. */
export async function gradePaths(paths: readonly string[], args: Arguments, world: World): Promise<number> {
  world.dropEnvironment()
  const course = withLimits(await loadCourse(), args)
  const quizzes = await loadQuizzes(course.root)
  const quizSlugs = quizNames(quizzes)
  const { exercises, quizzes: slugs } = readOnly(args, course, quizSlugs)
  const seed = args.wholeNumber('seed', 1)
  const out = path.resolve(world.cwd, args.option('out') ?? 'report')
  await using prepared = await openSandbox(args, world, { root: course.root, exercises })
  const { isolation } = prepared.sandbox
  const startedAt = world.now().toISOString()
  const places = paths.map((place) => path.resolve(world.cwd, place))
  await using found = await findSubmissions(course, places, quizSlugs)
  await makeFolder(out)
  const settings = await settingsOf(course, exercises, slugs, { isolation, seed: String(seed) })
  using store = ResultStore.open(path.join(out, 'grading.sqlite'), settings, { resume: args.flag('resume') })
  const submissions = await gradeKept(
    { course, exercises, answerKey: { quizzes, slugs }, seed, order: args.wholeNumber('order', seed) },
    found,
    prepared.sandbox,
    store,
    world,
  )
  const finishedAt = world.now().toISOString()
  const about = { name: course.name, version: course.version }
  const results = {
    schema: 'course-results/v1' as const,
    course: about,
    isolation,
    startedAt,
    finishedAt,
    refused: [...found.refused],
    submissions,
    quizStatistics: quizStatistics(quizzes, submissions),
  }
  await writeReport(course, quizzes, results, out)
  return conclude(course, results, out, world)
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new CourseError(
      `cannot make the report folder ${folder} (${error instanceof Error ? error.message : error}): choose another with --out`,
    )
  })
}

function conclude(course: Course, results: Results, out: string, world: World): number {
  world.print('')
  world.print(renderScoreboard(course, results))
  const place = path.relative(world.cwd, out) || '.'
  const page = results.quizStatistics.length === 0 ? '' : `, ${place}/quizzes.html`
  world.print(`\n  written: ${place}/results.json, ${place}/feedback/ (${results.submissions.length} files)${page}`)
  const broken = results.submissions.flatMap((submission) =>
    submission.exercises
      .filter((exercise) => exercise.outcome === 'broken')
      .map((exercise) => `  ${plainText(submission.id)} ${exercise.slug}: ${plainText(exercise.message ?? '')}`),
  )
  if (broken.length === 0) return 0
  world.print(`\nThe grader itself failed on ${broken.length} exercise(s); these marks are not final:\n${broken.join('\n')}`)
  return 3
}
