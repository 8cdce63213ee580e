import { execFile } from 'node:child_process'
import { appendFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { CourseError } from '../content/course-error.ts'
import { findExercise } from '../content/find-exercise.ts'
import { loadCourse } from '../content/load-course.ts'
import { courseRoot } from '../content/paths.ts'
import { resultsSchema } from '../scoring/results.ts'
import type { Command } from './command.ts'

export const bench: Command = {
  name: 'bench',
  usage: 'npm run bench -- [options]',
  summary: 'Time grading a class against plain vitest once per submission, on the same files, side by side.',
  details: [
    '--submissions N            size of the class (default 100)',
    '--plain N                  how many of them plain vitest grades in each round (default 5)',
    '--rounds N                 rounds, of which the median counts (default 3)',
    '--only EXERCISE            these exercises alone, such as 01; may be repeated',
  ],
  options: {
    submissions: { type: 'string' },
    plain: { type: 'string' },
    rounds: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
  minArguments: 0,
  maxArguments: 0,
  async run(args, world) {
    const count = args.wholeNumber('submissions', 100)
    const plainCount = Math.min(count, args.wholeNumber('plain', 5))
    const rounds = args.wholeNumber('rounds', 3)
    if (plainCount < 1 || rounds < 1) throw new CourseError('bench expects whole numbers above 0')
    const course = await loadCourse()
    const slugs = args.options('only').map((name) => findExercise(course, name).slug)
    const folder = await mkdtemp(path.join(os.tmpdir(), 'course-bench-'))
    try {
      const learners = await makeClass(path.join(folder, 'class'), count)
      const each: Record<string, number[]> = { grader: [], npx: [], bare: [] }
      for (let round = 0; round < rounds; round += 1) {
        each.grader?.push((await timed(() => gradeWhole(folder, slugs))) / count)
        each.npx?.push((await timed(() => plainVitest(learners.slice(0, plainCount), slugs, ['npx', 'vitest']))) / plainCount)
        each.bare?.push(
          (await timed(() => plainVitest(learners.slice(0, plainCount), slugs, [process.execPath, vitestProgram]))) / plainCount,
        )
        world.status(`round ${round + 1} of ${rounds}`)
      }
      world.status('')
      const [ours, npx, bare] = [median(each.grader), median(each.npx), median(each.bare)]
      const row = (what: string, ms: number) => `${what.padEnd(44)}${ms.toFixed(1).padStart(9)} ms a submission`
      world.print(row(`npm run grade, sandboxed, ${count} submissions`, ours))
      world.print(`${row('npx vitest run, once per submission', npx)}  ${(npx / ours).toFixed(1)} times as long`)
      world.print(`${row('the same without npx', bare)}  ${(bare / ours).toFixed(1)} times as long`)
      world.print(`median of ${rounds} rounds, side by side; plain vitest imports the submission into the test process`)
      return 0
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const vitestProgram = path.join(courseRoot, 'node_modules/vitest/vitest.mjs')

/** A class of reference solutions, no two files alike. */
async function makeClass(folder: string, count: number): Promise<string[]> {
  const learners = Array.from({ length: count }, (_, index) => path.join(folder, `learner-${String(index).padStart(4, '0')}`))
  for (const learner of learners) {
    await cp(path.join(courseRoot, 'solutions'), learner, { recursive: true })
    const files = (await readdir(learner, { recursive: true })).filter((name) => name.endsWith('.ts'))
    for (const file of files) await appendFile(path.join(learner, file), `\n// ${path.basename(learner)}\n`)
  }
  return learners
}

/** Grades the class as an instructor would, start-up included, and makes sure that every point was given. */
async function gradeWhole(folder: string, slugs: readonly string[]): Promise<void> {
  const out = path.join(folder, 'report')
  await run(
    ['npm', 'run', '--silent', 'grade', '--', path.join(folder, 'class'), '--out', out, ...slugs.flatMap((slug) => ['--only', slug])],
    {},
  )
  const results = resultsSchema.parse(JSON.parse(await readFile(path.join(out, 'results.json'), 'utf8')))
  if (results.submissions.some((submission) => submission.score !== submission.maxScore)) throw new Error('a reference lost points')
}

async function plainVitest(submissions: readonly string[], slugs: readonly string[], program: readonly string[]): Promise<void> {
  for (const submission of submissions) {
    const config = path.join(courseRoot, 'test/bench/vitest.config.ts')
    await run([...program, 'run', ...slugs.map((slug) => `test/hidden/${slug}/`), '--config', config], { SUBMISSION: submission })
  }
}

function run([program = '', ...args]: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { cwd: courseRoot, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 }
    execFile(program, [...args], options, (error, stdout, stderr) =>
      error === null ? resolve() : reject(new Error(`${error.message}\n${stdout}\n${stderr}`)),
    )
  })
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(numbers: readonly number[] = []): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0
}
