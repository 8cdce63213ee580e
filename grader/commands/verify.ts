import type { Course, Exercise } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import type { Issue } from '../content/issue.ts'
import { readCourse } from '../content/load-course.ts'
import { courseRoot } from '../content/paths.ts'
import { signatureSeed } from '../verify/mistake-signatures.ts'
import { renderMutants } from '../verify/mutants/render-mutants.ts'
import { renderProof } from '../verify/render-proof.ts'
import { loadTools } from './author-tools.ts'
import type { Arguments, Command } from './command.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { countTests, namedExercises } from './named-exercises.ts'

export const verify: Command = {
  name: 'verify',
  usage: 'npm run verify [EXERCISE] [-- options]',
  summary:
    'Is the course sound? Every fault, with its place and remedy; suites are proven to catch mistakes and to accept right solutions.',
  details: [
    '--mutants                  then run every small change to a reference: the hidden tests should notice nearly all',
    '--write                    keep which tests each mistake fails, in signatures.json: learners are told which one theirs is like',
    '--seed N                   seed of test order and random inputs (default 1)',
    ...isolationDetails,
  ],
  options: { mutants: { type: 'boolean' }, write: { type: 'boolean' }, seed: { type: 'string' }, ...isolationOptions },
  minArguments: 0,
  maxArguments: 1,
  async run(args, world) {
    const { renderVerdict } = await loadTools(() => import('../verify/render-verdict.ts'))
    const { verifyCourse } = await loadTools(() => import('../verify/verify-course.ts'))
    const seed = args.wholeNumber('seed', signatureSeed)
    const writesSignatures = args.flag('write')
    if (writesSignatures && seed !== signatureSeed)
      throw new CourseError(`--write goes with --seed ${signatureSeed} alone: learners are graded with it`)
    const { course, issues } = await readCourse(courseRoot)
    const exercises = verifiedExercises(args, course, issues)
    await using prepared = await openSandbox(args, world, { root: course.root, exercises })
    const onTest = countTests(world)
    const input = { course, exercises, sandbox: prepared.sandbox, seed, onTest }
    const { evidence, faults } = await verifyCourse({ ...input, declarations: issues, today: world.now(), writesSignatures })
    world.status('')
    world.print(renderProof(evidence.complete, evidence.proven, faults))
    const all = [...faults]
    if (args.flag('mutants')) {
      const { proveMutants } = await loadTools(() => import('../verify/mutants/prove-mutants.ts'))
      const mutation = await proveMutants({ ...input, exercises: evidence.complete })
      world.status('')
      world.print(renderMutants(mutation.proofs))
      all.push(...mutation.faults)
    }
    world.print(renderVerdict(all, world.paint))
    return all.every(({ isWarning }) => isWarning) ? 0 : 1
  },
}

/** The exercises to verify. One whose declaration cannot be read is not in the course: its faults stand for it. */
function verifiedExercises(args: Arguments, course: Course, issues: readonly Issue[]): readonly Exercise[] {
  const [name] = args.positionals
  const isUnread = name !== undefined && issues.some(({ file }) => file.startsWith(`exercises/${name}`) || file.includes(`-${name}/`))
  return isUnread ? [] : namedExercises(args, course)
}
