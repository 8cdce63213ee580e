import { watch as watchFolder } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findExercise } from '../content/find-exercise.ts'
import { loadCourse } from '../content/load-course.ts'
import { renderLearnerView } from '../reports/learner-view.ts'
import type { Command } from './command.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { testOwnExamples } from './own-examples.ts'
import { testOwnWork } from './own-work.ts'

export const watch: Command = {
  name: 'watch',
  usage: 'npm run watch -- EXERCISE [options]',
  summary: 'Test one exercise again at each save, until Ctrl-C.',
  details: ['--show-output              also show what your code printed in each failing test', ...isolationDetails],
  options: { 'show-output': { type: 'boolean' }, ...isolationOptions },
  minArguments: 1,
  maxArguments: 1,
  learnersOptions: [],
  async run(args, world) {
    const course = await loadCourse()
    const exercise = findExercise(course, args.positionals[0] ?? '')
    const exercises = [exercise]
    await using prepared = course.edition === 'learner' ? undefined : await openSandbox(args, world, { root: course.root, exercises })
    const runOnce = async () => {
      if (prepared === undefined) await testOwnExamples(course, exercises, world)
      else {
        const own = await testOwnWork({ course, exercises, sandbox: prepared.sandbox, onTest: () => undefined })
        if (world.stop.aborted) return
        world.print('')
        for (const one of own) world.print(renderLearnerView({ ...one, paint: world.paint, showsOutput: args.flag('show-output') }))
      }
      world.print(world.paint('dim', `\n${world.now().toLocaleTimeString('en-GB')}  waiting for a save; Ctrl-C ends`))
    }
    const folder = path.join(course.root, 'exercises', exercise.slug)
    const changes = watchFolder(folder, { recursive: true, signal: world.stop })
    await runOnce()
    try {
      for await (const _change of changes) {
        // Editors save in several steps: wait until they are done.
        await sleep(100)
        await runOnce()
      }
    } catch (error) {
      if (!world.stop.aborted) throw error
    }
    return 0
  },
}
