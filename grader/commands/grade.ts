import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'
import { findExercise } from '../content/find-exercise.ts'
import { loadCourse } from '../content/load-course.ts'
import { findSubmissions } from '../intake/find-submissions.ts'
import { renderFeedback } from '../reports/feedback.ts'
import { plainText } from '../reports/plain-text.ts'
import { renderScoreboard } from '../reports/scoreboard.ts'
import { type Results, resultsSchema, type SubmissionResult } from '../scoring/results.ts'
import type { Arguments, Command, World } from './command.ts'
import { gradeClass } from './grade-class.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { limitDetails, limitOptions, withLimits } from './limit-options.ts'

export const grade: Command = {
  name: 'grade',
  usage: 'npm run grade -- PATH… [options]',
  summary: 'Grade every submission at the paths: a folder that is one, or a folder of them.',
  details: [
    '--out DIR                  where results.json and feedback/ go (default ./report)',
    '--only EXERCISE            grade this exercise alone, such as 01 or rest-client; may be repeated',
    '--seed N                   seed of test order and random inputs (default 1)',
    ...isolationDetails,
    ...limitDetails,
  ],
  options: {
    out: { type: 'string' },
    only: { type: 'string', multiple: true },
    seed: { type: 'string' },
    ...isolationOptions,
    ...limitOptions,
  },
  minArguments: 1,
  maxArguments: Number.POSITIVE_INFINITY,
  run: (args, world) => gradePaths(args.positionals, args, world),
}

/** Grades the submissions at `paths`, writes the reports, prints the scoreboard; 3 when the grader failed on some. */
export async function gradePaths(paths: readonly string[], args: Arguments, world: World): Promise<number> {
  const course = withLimits(await loadCourse(), args)
  const only = args.options('only').map((name) => findExercise(course, name))
  const exercises = only.length === 0 ? course.exercises : course.exercises.filter((exercise) => only.includes(exercise))
  const seed = args.wholeNumber('seed', 1)
  const out = path.resolve(world.cwd, args.option('out') ?? 'report')
  await using prepared = await openSandbox(args, world, { root: course.root, exercises })
  const startedAt = world.now().toISOString()
  const found = await findSubmissions(
    course,
    paths.map((place) => path.resolve(world.cwd, place)),
  )
  await mkdir(path.join(out, 'feedback'), { recursive: true })
  const submissions: SubmissionResult[] = []
  const total = found.submissions.flatMap(({ files }) => exercises.filter((exercise) => files.has(exercise.slug))).length
  const onTest = showProgress(total, world)
  const { sandbox } = prepared
  for await (const result of gradeClass({ course, exercises, submissions: found.submissions, sandbox, seed, onTest })) {
    submissions.push(result)
    await writeFile(path.join(out, 'feedback', `${result.id}.md`), renderFeedback(course, result, sandbox.isolation))
  }
  world.status('')
  const results = resultsSchema.parse({
    schema: 'course-results/v1',
    course: { name: course.name, version: course.version },
    isolation: sandbox.isolation,
    startedAt,
    finishedAt: world.now().toISOString(),
    refused: found.refused,
    submissions,
  })
  await writeWhole(path.join(out, 'results.json'), `${JSON.stringify(results, undefined, 2)}\n`)
  return conclude(course, results, out, world)
}

function conclude(course: Course, results: Results, out: string, world: World): number {
  world.print('')
  world.print(renderScoreboard(course, results))
  const place = path.relative(world.cwd, out) || '.'
  world.print(`\n  written: ${place}/results.json, ${place}/feedback/ (${results.submissions.length} files)`)
  const broken = results.submissions.flatMap((submission) =>
    submission.exercises
      .filter((exercise) => exercise.outcome === 'broken')
      .map((exercise) => `  ${plainText(submission.id)} ${exercise.slug}: ${plainText(exercise.message ?? '')}`),
  )
  if (broken.length === 0) return 0
  world.print(`\nThe grader itself failed on ${broken.length} exercise(s); these marks are not final:\n${broken.join('\n')}`)
  return 3
}

/** In place on a terminal; elsewhere a plain line at each quarter of a class that takes a while. */
function showProgress(total: number, world: World): (isExerciseDone: boolean) => void {
  let [tests, done] = [0, 0]
  return (isExerciseDone) => {
    tests += 1
    done += Number(isExerciseDone)
    world.status(`graded ${done} of ${total} exercises, ${tests} tests run`)
    const isQuarter = isExerciseDone && done < total && done % Math.ceil(total / 4) === 0
    if (isQuarter && !world.isTerminal && total >= 40) world.print(`graded ${done} of ${total} exercises`)
  }
}

/** Written beside its place and renamed: a report is whole or absent. */
async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.part`, text)
  await rename(`${file}.part`, file)
}
