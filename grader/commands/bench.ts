import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { CourseError } from '../content/course-error.ts'
import { courseRoot } from '../content/paths.ts'
import { resultsSchema } from '../scoring/results.ts'
import type { Command } from './command.ts'

export const bench: Command = {
  name: 'bench',
  usage: 'npm run bench -- [options]',
  summary: 'Time grading a class against plain vitest once per submission, on the same files, side by side.',
  details: [
    '--submissions N            size of the class (default 100)',
    '--plain N                  how many of them plain vitest grades (default 10)',
  ],
  options: { submissions: { type: 'string' }, plain: { type: 'string' } },
  minArguments: 0,
  maxArguments: 0,
  async run(args, world) {
    const count = Number(args.option('submissions') ?? 100)
    const plainCount = Math.min(count, Number(args.option('plain') ?? 10))
    if (!Number.isInteger(count) || !Number.isInteger(plainCount) || plainCount < 1)
      throw new CourseError('bench expects whole numbers above 0')
    const folder = await mkdtemp(path.join(os.tmpdir(), 'course-bench-'))
    try {
      const names = Array.from({ length: count }, (_, index) => `learner-${String(index).padStart(4, '0')}`)
      for (const name of names) await cp(path.join(courseRoot, 'solutions'), path.join(folder, 'class', name), { recursive: true })
      const graderMs = await timed(() => gradeWhole(folder))
      const plainMs = await timed(async () => {
        for (const name of names.slice(0, plainCount)) await plainVitest(path.join(folder, 'class', name))
      })
      const ours = graderMs / count
      const theirs = plainMs / plainCount
      world.print(`grader, sandboxed:   ${count} submissions in ${(graderMs / 1000).toFixed(1)} s, ${ours.toFixed(1)} ms each`)
      world.print(`plain vitest run:    ${plainCount} submissions in ${(plainMs / 1000).toFixed(1)} s, ${theirs.toFixed(1)} ms each`)
      world.print(`ratio: the grader takes 1/${(theirs / ours).toFixed(1)} of the time per submission`)
      return 0
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** Grades the class in a process of its own, start-up included, and makes sure that every point was given. */
async function gradeWhole(folder: string): Promise<void> {
  const out = path.join(folder, 'report')
  await run(['--disable-sigusr1', path.join(courseRoot, 'grader/cli.ts'), 'grade', path.join(folder, 'class'), '--out', out], {})
  const results = resultsSchema.parse(JSON.parse(await readFile(path.join(out, 'results.json'), 'utf8')))
  if (results.submissions.some((submission) => submission.score !== submission.maxScore)) throw new Error('a reference lost points')
}

async function plainVitest(submission: string): Promise<void> {
  const vitest = path.join(courseRoot, 'node_modules/vitest/vitest.mjs')
  await run([vitest, 'run', '--config', path.join(courseRoot, 'test/bench/vitest.config.ts')], {
    SUBMISSION: submission,
  })
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { cwd: courseRoot, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, [...args], options, (error, _stdout, stderr) =>
      error === null ? resolve() : reject(new Error(`${error.message}\n${stderr}`)),
    )
  })
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
