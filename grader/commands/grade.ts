import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { loadCourse } from '../content/load-course.ts'
import { expandDownloads, layoutSchema } from '../intake/downloads/expand-downloads.ts'
import type { Person } from '../intake/downloads/plan-download.ts'
import { findSubmissions } from '../intake/find-submissions.ts'
import { isInShard, readShard } from '../intake/shard.ts'
import { quizNames } from '../quiz/final-exam.ts'
import { quizStatistics } from '../quiz/item-statistics.ts'
import { loadQuizzes } from '../quiz/load-quizzes.ts'
import { renderComparison } from '../reports/comparison.ts'
import { plainText } from '../reports/plain-text.ts'
import { renderMatches } from '../reports/roster-matches.ts'
import { renderScoreboard } from '../reports/scoreboard.ts'
import { compareResults } from '../scoring/compare-results.ts'
import type { Results, SubmissionResult } from '../scoring/results.ts'
import { ResultStore } from '../store/result-store.ts'
import type { Arguments, Command, World } from './command.ts'
import { findFormat } from './find-format.ts'
import { gradeKept, settingsOf } from './grade-kept.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { limitDetails, limitOptions, withLimits } from './limit-options.ts'
import { readOnly } from './only-option.ts'
import { readResults } from './read-results.ts'
import { reportDetails, reportInput, reportOptions } from './report-input.ts'
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
    '--shard I/N                grade part I of N, such as 2/5: the same submissions on every machine; npm run report -- merge joins them',
    '--layout L                 canvas, moodle, github-classroom: how a platform has named the files; plain: as they are (default: recognised)',
    '--compare RESULTS          say first whose points differ from an older results.json, and by which tests; that file is kept',
    '--report F                 also write DIR/FORMAT, a format of npm run report; may be repeated',
    ...reportDetails,
    ...isolationDetails,
    ...limitDetails,
  ],
  options: {
    out: { type: 'string' },
    only: { type: 'string', multiple: true },
    resume: { type: 'boolean' },
    seed: { type: 'string' },
    order: { type: 'string' },
    shard: { type: 'string' },
    layout: { type: 'string' },
    compare: { type: 'string' },
    report: { type: 'string', multiple: true },
    ...reportOptions,
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
  const shard = readShard(args.option('shard') ?? '1/1')
  const layout = readLayout(args.option('layout'))
  const formats = args.options('report').map(findFormat)
  const older = await readOlder(args, world)
  const out = path.resolve(world.cwd, args.option('out') ?? 'report')
  await using prepared = await openSandbox(args, world, { root: course.root, exercises })
  const { isolation } = prepared.sandbox
  const startedAt = world.now().toISOString()
  const places = paths.map((place) => path.resolve(world.cwd, place))
  await using expanded = await expandDownloads(places, layout)
  for (const note of expanded.notes) world.print(note)
  await using all = await findSubmissions(course, expanded.places, quizSlugs)
  // What was refused is told once, by the first part.
  const found = { submissions: all.submissions.filter(({ id }) => isInShard(id, shard)), refused: shard.number === 1 ? all.refused : [] }
  await makeFolder(out)
  const settings = await settingsOf(course, exercises, slugs, { isolation, seed: String(seed) })
  using store = ResultStore.open(path.join(out, 'grading.sqlite'), settings, { resume: args.flag('resume') })
  const graded = await gradeKept(
    { course, exercises, answerKey: { quizzes, slugs }, seed, order: args.wholeNumber('order', seed) },
    found,
    prepared.sandbox,
    store,
    world,
  )
  const submissions = graded.map((one) => ({ ...one, ...aboutPerson(expanded.people.get(one.id)) }))
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
  const input = await reportInput([results], course, quizzes, args, world)
  if (older !== undefined) world.print(`\n${renderComparison(compareResults(older.results, results))}`)
  if (older !== undefined && older.file === path.join(out, 'results.json')) await keepOlder(older.file, older.results, world)
  await writeReport(course, quizzes, results, out)
  if (input.gradebook.matches !== undefined) world.print(`\n${renderMatches(input.gradebook.matches)}`)
  const written = []
  for (const format of formats) written.push(await writeFormatInto(format, input, out))
  return conclude(course, results, out, written, world)
}

function readLayout(name: string | undefined) {
  const read = layoutSchema.safeParse(name ?? 'auto')
  if (read.success) return read.data
  throw new CourseError(`--layout expects one of ${layoutSchema.options.join(', ')}, got ${name}`)
}

/** What a platform's download says of whoever handed something in; nothing where it says nothing. */
function aboutPerson(person: Person | undefined): Pick<SubmissionResult, 'knownAs' | 'isLate'> {
  if (person === undefined) return {}
  return { knownAs: [...person.knownAs], ...(person.isLate ? { isLate: true } : {}) }
}

/** What is compared with; read before anything is graded, so that a slip in its name costs no time. */
async function readOlder(args: Arguments, world: World): Promise<{ readonly file: string; readonly results: Results } | undefined> {
  const name = args.option('compare')
  if (name === undefined) return undefined
  const file = path.resolve(world.cwd, name)
  return { file, results: await readResults(file) }
}

/** The older results lie where the new ones will: they get a name of their own. */
async function keepOlder(file: string, { finishedAt }: Results, world: World): Promise<void> {
  const kept = path.join(path.dirname(file), `results.${finishedAt.slice(0, 19).replaceAll(':', '-')}.json`)
  await copyFile(file, kept)
  world.print(`  the older results are kept: ${kept}`)
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new CourseError(
      `cannot make the report folder ${folder} (${error instanceof Error ? error.message : error}): choose another with --out`,
    )
  })
}

function conclude(course: Course, results: Results, out: string, formats: readonly string[], world: World): number {
  world.print('')
  world.print(renderScoreboard(course, results))
  const place = path.relative(world.cwd, out) || '.'
  const page = results.quizStatistics.length === 0 ? '' : `, ${place}/quizzes.html`
  const more = formats.map((name) => `, ${place}/${name}`).join('')
  world.print(`\n  written: ${place}/results.json, ${place}/feedback/ (${results.submissions.length} files)${page}${more}`)
  const broken = results.submissions.flatMap((submission) =>
    submission.exercises
      .filter((exercise) => exercise.outcome === 'broken')
      .map((exercise) => `  ${plainText(submission.id)} ${exercise.slug}: ${plainText(exercise.message ?? '')}`),
  )
  if (broken.length === 0) return 0
  world.print(`\nThe grader itself failed on ${broken.length} exercise(s); these marks are not final:\n${broken.join('\n')}`)
  return 3
}
