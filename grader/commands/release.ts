import path from 'node:path'
import { CourseError } from '../content/course-error.ts'
import { loadCourse } from '../content/load-course.ts'
import { loadTools } from './author-tools.ts'
import type { Command } from './command.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { countTests } from './named-exercises.ts'

/** The names of the npm scripts that work in the learner's edition, commands or not. */
const learnersScripts = ['postinstall', 'test', 'watch', 'ui', 'progress', 'quiz', 'study', 'try', 'help']

export const release: Command = {
  name: 'release',
  usage: 'npm run release -- --out DIR',
  summary: 'Write the learner’s edition: exercises, examples, quizzes; no solutions, no hidden tests, no keys.',
  details: ['--out DIR                  where it goes: a new or empty folder outside the course', ...isolationDetails],
  options: { out: { type: 'string' }, ...isolationOptions },
  minArguments: 0,
  maxArguments: 0,
  async run(args, world) {
    const { readEvidence } = await loadTools(() => import('../verify/gather/gather-evidence.ts'))
    const { findLeaks } = await loadTools(() => import('../release/find-leaks.ts'))
    const { leftOut } = await loadTools(() => import('../release/left-out.ts'))
    const { planRelease } = await loadTools(() => import('../release/plan-release.ts'))
    const { checkPlace, writeRelease } = await loadTools(() => import('../release/write-release.ts'))
    const { formatFault } = await loadTools(() => import('../verify/render-verdict.ts'))
    const out = args.option('out')
    if (out === undefined || out === '') throw new CourseError(`release expects --out DIR: ${this.usage}`)
    const dir = path.resolve(world.cwd, out)
    const course = await loadCourse()
    await checkPlace(course.root, dir)
    const input = { course, exercises: course.exercises, seed: 1, declarations: [], today: world.now() }
    const evidence = await readEvidence(input)
    const files = await planRelease(evidence, learnersScripts)
    await using prepared = await openSandbox(args, world, course)
    const leaks = await findLeaks({ ...input, sandbox: prepared.sandbox, onTest: countTests(world) }, evidence, files)
    world.status('')
    if (leaks.length > 0) {
      const lines = leaks.map((leak) => `  ${formatFault(leak)}`)
      throw new CourseError(`nothing was written: what would be handed out is not as it must be\n${lines.join('\n')}`, 1)
    }
    await writeRelease(dir, files)
    for (const file of leftOut(evidence.known.keys(), files))
      world.print(`left out: ${file}, which nothing of an exercise imports or names`)
    const lessons = [...files.keys()].filter((file) => file.startsWith('exercises/')).length
    const { length: quizzes } = evidence.quizzes.quizzes
    const rest = files.size - lessons - quizzes
    world.print(
      `written: ${dir}: ${course.exercises.length} exercises (${lessons} files), ${quizzes} ${quizzes === 1 ? 'quiz' : 'quizzes'}, ${rest} files of the program`,
    )
    world.print('Next: hand that folder out. What learners hand in is graded here: npm run grade -- PATH…')
    return 0
  },
}
