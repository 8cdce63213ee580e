import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { loadCourse } from '../content/load-course.ts'
import type { Submission } from '../intake/submission.ts'
import { quizNames } from '../quiz/final-exam.ts'
import { quizStatistics } from '../quiz/item-statistics.ts'
import { loadQuizzes } from '../quiz/load-quizzes.ts'
import { renderComparison } from '../reports/comparison.ts'
import { lateIds } from '../reports/lateness.ts'
import { plainText } from '../reports/plain-text.ts'
import { renderMatches } from '../reports/roster-matches.ts'
import { renderScoreboard } from '../reports/scoreboard.ts'
import { renderSimilarity } from '../reports/similarity-summary.ts'
import { compareResults } from '../scoring/compare-results.ts'
import type { Results } from '../scoring/results.ts'
import { ResultStore } from '../store/result-store.ts'
import { bucketDetails, bucketOptions, near, openPlaces } from './bucket-places.ts'
import type { Arguments, Command, World } from './command.ts'
import { classDetails, classOptions, findClass, readClassOptions } from './find-class.ts'
import { findFormat } from './find-format.ts'
import { gradeKept, settingsOf } from './grade-kept.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { limitDetails, limitOptions, withLimits } from './limit-options.ts'
import { makeFolder } from './make-folder.ts'
import { readOnly } from './only-option.ts'
import { latenessOf, reportInput } from './report-input.ts'
import { readReportSettings, reportDetails, reportOptions } from './report-settings.ts'
import { writeFormatInto } from './write-format.ts'
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
    ...classDetails,
    '--compare RESULTS          say first whose points differ from an older results.json, and by which tests; that file is kept',
    '--similarity               compare the submissions with each other, without the stub: what is alike, and where; for instructors alone',
    '--report F                 also write DIR/FORMAT, a format of npm run report; may be repeated',
    ...reportDetails,
    ...bucketDetails,
    ...isolationDetails,
    ...limitDetails,
  ],
  options: {
    out: { type: 'string' },
    only: { type: 'string', multiple: true },
    resume: { type: 'boolean' },
    seed: { type: 'string' },
    order: { type: 'string' },
    ...classOptions,
    compare: { type: 'string' },
    similarity: { type: 'boolean' },
    report: { type: 'string', multiple: true },
    ...reportOptions,
    ...bucketOptions,
    ...isolationOptions,
    ...limitOptions,
  },
  minArguments: 1,
  maxArguments: Number.POSITIVE_INFINITY,
  run: (args, world) => gradePaths(args.positionals, args, world),
}

/** Grades the submissions at `paths`, writes the reports, prints the scoreboard; 3 when the grader failed on some. */
export async function gradePaths(paths: readonly string[], args: Arguments, world: World): Promise<number> {
  using where = await openPlaces(paths, args, world)
  world.dropEnvironment()
  const course = withLimits(await loadCourse(), args)
  const quizzes = await loadQuizzes(course.root)
  const quizSlugs = quizNames(quizzes)
  const { exercises, quizzes: slugs } = readOnly(args, course, quizSlugs)
  const seed = args.wholeNumber('seed', 1)
  const request = readClassOptions(paths, args)
  if (args.flag('similarity') && request.shard.count > 1) throw partsCannotBeCompared()
  const formats = args.options('report').map((name) => findFormat(name, '--report'))
  const settings = await readReportSettings(course, quizzes, formats, args, world)
  const older = await where.readOlder()
  const { out } = where
  await using prepared = await openSandbox(args, world, { root: course.root, exercises })
  const { isolation } = prepared.sandbox
  const startedAt = world.now().toISOString()
  await using found = await findClass(course, quizSlugs, request, where, world)
  await makeFolder(out)
  for (const note of settings.notes) world.print(note)
  const under = await settingsOf(course, exercises, slugs, { isolation, seed: String(seed) })
  using store = ResultStore.open(path.join(out, 'grading.sqlite'), under, { resume: args.flag('resume') })
  const graded = await gradeKept(
    { course, exercises, answerKey: { quizzes, slugs }, seed, order: args.wholeNumber('order', seed) },
    found,
    prepared.sandbox,
    store,
    world,
  )
  const submissions = graded.map((one) => ({ ...one, ...found.about(one.id) }))
  const similarity = args.flag('similarity') ? { similarity: await similarityOf(course, exercises, found.submissions, world) } : {}
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
    ...similarity,
  }
  const input = reportInput([results], course, quizzes, settings, world)
  if (older !== undefined) world.print(`\n${renderComparison(compareResults(older, results))}`)
  const kept = older === undefined ? undefined : await where.keepOlder(older)
  if (kept !== undefined) world.print(`  the older results are kept: ${kept}`)
  const files = await writeReport(course, quizzes, results, out)
  if (input.gradebook.matches !== undefined) world.print(`\n${renderMatches(input.gradebook.matches)}`)
  const written = []
  for (const format of formats) written.push(await writeFormatInto(format, input, out))
  for (const remark of formats.flatMap((format) => format.remark?.(input) ?? [])) world.print(remark)
  world.print(`\n${renderScoreboard(course, results, lateIds(input.gradebook))}`)
  for (const line of latenessOf(input, args)) world.print(`  ${line}`)
  const place = await where.send([...files, ...written.flatMap((one) => one.files)])
  const names = written.map(({ name }) => name)
  if (similarity.similarity !== undefined) world.print(renderSimilarity(similarity.similarity, `${near(world.cwd, out)}/`, names))
  world.print(`\n  written: ${listWritten(results, place, names)}`)
  return tellBroken(results, world)
}

function partsCannotBeCompared(): CourseError {
  return new CourseError(
    '--similarity compares each submission with each other one, --shard grades a part of them: leave out --shard, and grade the class in one run',
  )
}

/** Loaded when it is asked for: the parser behind it is large. */
async function similarityOf(course: Course, exercises: readonly Exercise[], submissions: readonly Submission[], world: World) {
  const { compareClass } = await import('./compare-class.ts')
  return compareClass(course, exercises, submissions, world)
}

function listWritten({ submissions, quizStatistics }: Results, place: string, formats: readonly string[]): string {
  const page = quizStatistics.length === 0 ? [] : ['quizzes.html']
  const names = ['results.json', `feedback/ (${submissions.length} ${submissions.length === 1 ? 'file' : 'files'})`, ...page, ...formats]
  return names.map((name) => `${place}/${name}`).join(', ')
}

/** The exit code; what the grader has failed on is listed. */
function tellBroken(results: Results, world: World): number {
  const broken = results.submissions.flatMap((submission) =>
    submission.exercises
      .filter((exercise) => exercise.outcome === 'broken')
      .map((exercise) => `  ${plainText(submission.id)} ${exercise.slug}: ${plainText(exercise.message ?? '')}`),
  )
  if (broken.length === 0) return 0
  world.print(`\nThe grader itself failed on ${broken.length} exercise(s); these marks are not final:\n${broken.join('\n')}`)
  return 3
}
