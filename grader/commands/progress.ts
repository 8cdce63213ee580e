import type { Course } from '../content/course.ts'
import { loadCourse } from '../content/load-course.ts'
import { openLibrary } from '../quiz/open-library.ts'
import { isUntouched } from '../reports/describe-task.ts'
import { renderExamplesProgress } from '../reports/examples-view.ts'
import { renderProgress } from '../reports/progress.ts'
import { renderQuizProgress } from '../terminal/render-quiz-progress.ts'
import type { Command, World } from './command.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { runOwnExamples } from './own-examples.ts'
import { ownProgress } from './own-progress.ts'
import { gradeOwnWork } from './own-work.ts'

export const progress: Command = {
  name: 'progress',
  usage: 'npm run progress',
  summary: 'Show how far you are in every exercise and quiz, and what is next.',
  details: isolationDetails,
  options: isolationOptions,
  minArguments: 0,
  maxArguments: 0,
  learnersOptions: [],
  async run(args, world) {
    const course = await loadCourse()
    if (course.edition === 'learner') {
      world.print(`\n${renderExamplesProgress(course, await runOwnExamples(course, course.exercises), world.paint)}`)
      await printQuizProgress(course, world)
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
    await printQuizProgress(course, world)
    return results.some((result) => result.outcome === 'broken') ? 3 : 0
  },
}

/** Nothing where there are no quizzes. */
async function printQuizProgress(course: Course, world: World): Promise<void> {
  const { library } = await openLibrary(course)
  if (library.quizzes.length === 0) return
  const file = await ownProgress(course, undefined, world)
  world.print(`\n${renderQuizProgress(library, file.progress(), world.now(), world.paint)}`)
}
