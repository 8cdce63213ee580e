import { loadCourse } from '../content/load-course.ts'
import { isUntouched } from '../reports/describe-task.ts'
import { renderExamplesProgress } from '../reports/examples-view.ts'
import { renderProgress } from '../reports/progress.ts'
import type { Command } from './command.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { runOwnExamples } from './own-examples.ts'
import { gradeOwnWork } from './own-work.ts'

export const progress: Command = {
  name: 'progress',
  usage: 'npm run progress',
  summary: 'Show how far you are in every exercise, and what is next.',
  details: isolationDetails,
  options: isolationOptions,
  minArguments: 0,
  maxArguments: 0,
  learnersOptions: [],
  async run(args, world) {
    const course = await loadCourse()
    if (course.edition === 'learner') {
      world.print(`\n${renderExamplesProgress(course, await runOwnExamples(course, course.exercises), world.paint)}`)
      return 0
    }
    await using prepared = await openSandbox(args, world, course)
    const results = await gradeOwnWork({
      course,
      exercises: course.exercises,
      sandbox: prepared.sandbox,
      onTest: () => undefined,
    })
    world.print('')
    world.print(
      renderProgress(
        course,
        results,
        results.filter(isUntouched).map((result) => result.slug),
        world.paint,
      ),
    )
    return results.some((result) => result.outcome === 'broken') ? 3 : 0
  },
}
