import path from 'node:path'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { loadCourse } from '../content/load-course.ts'
import { nearest } from '../content/nearest.ts'
import type { Quiz } from '../quiz/item.ts'
import { quizStatistics } from '../quiz/item-statistics.ts'
import { loadQuizzes } from '../quiz/load-quizzes.ts'
import type { ReportInput } from '../reports/formats/report-format.ts'
import { formats } from '../reports/formats.ts'
import { renderMatches } from '../reports/roster-matches.ts'
import { combineResults } from '../scoring/combine-results.ts'
import type { Results } from '../scoring/results.ts'
import type { Arguments, Command, World } from './command.ts'
import { findFormat } from './find-format.ts'
import { makeFolder } from './make-folder.ts'
import { readResults } from './read-results.ts'
import { latenessOf, reportInput } from './report-input.ts'
import { readReportSettings, reportDetails, reportOptions } from './report-settings.ts'
import { writeFormat } from './write-format.ts'
import { writeReport } from './write-report.ts'

export const report: Command = {
  name: 'report',
  usage: 'npm run report -- RESULTS… --format F --out PATH',
  summary: 'Turn results into what a gradebook, a platform or a CI reads; `merge RESULTS… --out DIR` joins parts of a class.',
  details: [
    `--format F                 ${formats.map(({ name }) => name).join(', ')}`,
    '--out PATH                 a file, or a folder for formats with a file for each learner',
    '--submission ID            of this submission alone',
    ...reportDetails,
  ],
  options: { format: { type: 'string' }, out: { type: 'string' }, submission: { type: 'string' }, ...reportOptions },
  minArguments: 1,
  maxArguments: Number.POSITIVE_INFINITY,
  async run(args, world) {
    const [first = '', ...others] = args.positionals
    const out = args.option('out')
    if (out === undefined || out === '') throw new CourseError(`report expects --out PATH: ${this.usage}`)
    const place = path.resolve(world.cwd, out)
    const course = await loadCourse()
    const quizzes = await loadQuizzes(course.root)
    if (first !== 'merge' && nearest(first, ['merge']) !== undefined && args.option('format') === undefined)
      throw new CourseError(`report expects --format F, or merge; did you mean npm run report -- merge RESULTS… --out DIR?`)
    if (first === 'merge') return merge(await readAll(others, world), course, quizzes, place, world)
    const format = findFormat(args.option('format'))
    const all = onlyOf(await readAll([first, ...others], world), args)
    const settings = await readReportSettings(course, quizzes, [format], args, world)
    const input = withoutOthers(reportInput(all, course, quizzes, settings, world), args)
    const written = await writeFormat(format, input, place)
    for (const note of [...settings.notes, ...(format.remark?.(input) ?? [])]) world.print(note)
    if (input.gradebook.matches !== undefined) world.print(renderMatches(input.gradebook.matches))
    for (const line of latenessOf(input, args)) world.print(line)
    if (all.length > 1 && all.some(({ similarity }) => similarity !== undefined)) world.print(similarityIsLost)
    world.print(written.length === 1 ? `written: ${written[0]}` : `written: ${written.length} files in ${place}`)
    return 0
  },
}

const similarityIsLost =
  'similarity is left out: nothing in one file was compared with what is in another; grade the class in one run with --similarity'

function someOf(ids: readonly string[]): string {
  return `${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ` and ${ids.length - 10} others` : ''}`
}

async function readAll(files: readonly string[], world: World): Promise<[Results, ...Results[]]> {
  const [first, ...others] = await Promise.all(files.map((file) => readResults(path.resolve(world.cwd, file))))
  if (first === undefined) throw new CourseError('report expects at least one results.json: npm run report -- merge RESULTS… --out DIR')
  return [first, ...others]
}

function onlyOf([first, ...others]: readonly [Results, ...Results[]], args: Arguments): [Results, ...Results[]] {
  const id = args.option('submission')
  if (id === undefined) return [first, ...others]
  const ids = [first, ...others].flatMap(({ submissions }) => submissions.map((one) => one.id))
  if (!ids.includes(id)) {
    const meant = nearest(id, ids)
    throw new CourseError(`there is no submission "${id}" in the results${meant === undefined ? '' : `: did you mean ${meant}?`}`)
  }
  // What is left is about one learner, and may be for that learner.
  const only = ({ similarity, ...results }: Results): Results => ({
    ...results,
    submissions: results.submissions.filter((one) => one.id === id),
  })
  return [only(first), ...others.map(only)]
}

/** Whoever else is on the roster is nobody's business in a report about one learner. */
function withoutOthers(input: ReportInput, args: Arguments): ReportInput {
  if (args.option('submission') === undefined) return input
  const { rows, matches, strangers } = input.gradebook
  const gradebook = {
    ...{ strangers, rows: rows.filter(({ submission }) => submission !== undefined) },
    matches: matches === undefined ? undefined : { ...matches, missing: [] },
  }
  // Statistics of quizzes name nobody, and hold the keys.
  return { ...input, results: { ...input.results, refused: [], quizStatistics: [] }, gradebook }
}

/** Joins what was graded in parts, with the reports that a run in one piece would have written. */
async function merge(all: [Results, ...Results[]], course: Course, quizzes: readonly Quiz[], out: string, world: World): Promise<number> {
  const twice: string[] = []
  const results = combineResults(all, (_, later) => {
    twice.push(later.id)
    return later
  })
  await makeFolder(out)
  await writeReport(course, quizzes, { ...results, quizStatistics: quizStatistics(quizzes, results.submissions) }, out)
  if (all.length > 1 && all.some(({ similarity }) => similarity !== undefined)) world.print(similarityIsLost)
  if (twice.length > 0) world.print(`in more than one file, of which the later counts: ${someOf(twice)}`)
  world.print(`written: ${path.join(out, 'results.json')} and the reports beside it: ${results.submissions.length} submissions`)
  return 0
}
