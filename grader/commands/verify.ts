import { formatIssue } from '../content/issue.ts'
import { loadCourse } from '../content/load-course.ts'
import { renderProof } from '../verify/render-proof.ts'
import { verifyCourse } from '../verify/verify-course.ts'
import type { Command } from './command.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { countTests, namedExercises } from './named-exercises.ts'

export const verify: Command = {
  name: 'verify',
  usage: 'npm run verify [EXERCISE] [-- options]',
  summary: 'Prove the hidden suites: they catch every mistake and guess, and accept every right solution.',
  details: ['--seed N                   seed of test order and random inputs (default 1)', ...isolationDetails],
  options: { seed: { type: 'string' }, ...isolationOptions },
  minArguments: 0,
  maxArguments: 1,
  async run(args, world) {
    const course = await loadCourse()
    const exercises = namedExercises(args, course)
    await using prepared = await openSandbox(args, world, { root: course.root, exercises })
    const onTest = countTests(world)
    const proof = await verifyCourse({ course, exercises, sandbox: prepared.sandbox, seed: args.wholeNumber('seed', 1), onTest })
    world.status('')
    world.print(renderProof(exercises, proof))
    for (const issue of proof.issues) world.print(`${world.paint('red', '✗ fault ')}  ${formatIssue(issue)}`)
    world.print(proof.issues.length === 0 ? '\nsound' : `\n${proof.issues.length} fault(s)`)
    return proof.issues.length === 0 ? 0 : 1
  },
}
