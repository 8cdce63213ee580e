import { CourseError } from '../content/course-error.ts'
import { formatIssue } from '../content/issue.ts'
import { loadCourse } from '../content/load-course.ts'
import { signatureSeed } from '../verify/mistake-signatures.ts'
import { proveMutants } from '../verify/prove-mutants.ts'
import { renderMutants } from '../verify/render-mutants.ts'
import { renderProof } from '../verify/render-proof.ts'
import { verifyCourse } from '../verify/verify-course.ts'
import type { Command } from './command.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { countTests, namedExercises } from './named-exercises.ts'

export const verify: Command = {
  name: 'verify',
  usage: 'npm run verify [EXERCISE] [-- options]',
  summary: 'Prove the hidden suites: they catch every mistake and guess, and accept every right solution.',
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
    const seed = args.wholeNumber('seed', signatureSeed)
    const writesSignatures = args.flag('write')
    if (writesSignatures && seed !== signatureSeed)
      throw new CourseError(`--write goes with --seed ${signatureSeed} alone: learners are graded with it`)
    const course = await loadCourse()
    const exercises = namedExercises(args, course)
    await using prepared = await openSandbox(args, world, { root: course.root, exercises })
    const onTest = countTests(world)
    const input = { course, exercises, sandbox: prepared.sandbox, seed, onTest }
    const proof = await verifyCourse({ ...input, writesSignatures })
    world.status('')
    world.print(renderProof(exercises, proof))
    const issues = [...proof.issues]
    // Where nothing could be proven, files are missing: there is nothing to mutate.
    if (args.flag('mutants') && proof.proven.length > 0) {
      const mutation = await proveMutants(input)
      world.status('')
      world.print(renderMutants(mutation.proofs))
      issues.push(...mutation.issues)
    }
    for (const issue of issues) world.print(`${world.paint('red', '✗ fault ')}  ${formatIssue(issue)}`)
    world.print(issues.length === 0 ? '\nsound' : `\n${issues.length} fault(s)`)
    return issues.length === 0 ? 0 : 1
  },
}
