import { loadCourse } from '../content/load-course.ts'
import { renderLearnerView } from '../reports/learner-view.ts'
import { roundPoints } from '../scoring/round-points.ts'
import type { Command } from './command.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { limitDetails, limitOptions, withLimits } from './limit-options.ts'
import { countTests, namedExercises } from './named-exercises.ts'
import { testOwnExamples } from './own-examples.ts'
import { testOwnWork } from './own-work.ts'

export const test: Command = {
  name: 'test',
  usage: 'npm test [EXERCISE] [-- options]',
  summary: 'Test your own files in exercises/: one exercise, such as 01 or rest-client, or all.',
  details: ['--show-output              also show what your code printed in each failing test', ...isolationDetails, ...limitDetails],
  options: { 'show-output': { type: 'boolean' }, ...isolationOptions, ...limitOptions },
  minArguments: 0,
  maxArguments: 1,
  learnersOptions: [],
  async run(args, world) {
    const course = withLimits(await loadCourse(), args)
    const exercises = namedExercises(args, course)
    if (course.edition === 'learner') return testOwnExamples(course, exercises, world)
    await using prepared = await openSandbox(args, world, { root: course.root, exercises })
    const onTest = countTests(world)
    const results = await testOwnWork({ course, exercises, sandbox: prepared.sandbox, onTest })
    world.status('')
    for (const { exercise, result, examples } of results) {
      world.print('')
      world.print(renderLearnerView({ exercise, result, examples, paint: world.paint, showsOutput: args.flag('show-output') }))
    }
    const score = roundPoints(results.reduce((sum, { result }) => sum + result.score, 0))
    const maxScore = results.reduce((sum, { result }) => sum + result.maxScore, 0)
    if (results.length > 1) world.print(`\n${score} of ${maxScore} points in all`)
    if (results.some(({ result }) => result.outcome === 'broken')) return 3
    return score === maxScore ? 0 : 1
  },
}
