import path from 'node:path'
import { createVitest } from 'vitest/node'
import { loadCourse } from '../content/load-course.ts'
import { gradingOf } from '../run/grading-of.ts'
import type { Command } from './command.ts'
import { isolationDetails, isolationOptions, openSandbox } from './isolation-options.ts'
import { ownSubmission } from './own-work.ts'

export const ui: Command = {
  name: 'ui',
  usage: 'npm run ui -- [options]',
  summary: 'Open the tests of your own files in the Vitest UI, until Ctrl-C.',
  details: [
    '--port N                   port on 127.0.0.1 (default 51204)',
    '--no-open                  do not open a browser',
    ...isolationDetails,
  ],
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, ...isolationOptions },
  minArguments: 0,
  maxArguments: 0,
  learnersOptions: ['port', 'no-open'],
  async run(args, world) {
    const course = await loadCourse()
    await using prepared = course.edition === 'learner' ? undefined : await openSandbox(args, world, course)
    const { files } = ownSubmission(course)
    const jobs = [...files].map(([slug, file], index) => ({ index, seat: index, submission: 'your files', slug, ...file }))
    const port = Number(args.option('port') ?? 51_204)
    const vitest = await createVitest(
      'test',
      {
        config: false,
        root: course.root,
        watch: true,
        ui: true,
        open: world.isTerminal && !args.flag('no-open'),
        api: { host: '127.0.0.1', port },
        include: ['exercises/*/examples.test.ts', 'test/hidden/*/suite.test.ts'],
        reporters: [{}],
        execArgv: ['--disable-sigusr1'],
        maxConcurrency: Number.MAX_SAFE_INTEGER,
        // A suite does not import the learner's file: a save must name the tests that it concerns.
        watchTriggerPatterns: [
          {
            pattern: /exercises\/([^/]+)\/.*\.ts$/,
            testsToRun: (_file, match) => [
              path.join(course.root, `test/hidden/${match[1]}/suite.test.ts`),
              path.join(course.root, `exercises/${match[1]}/examples.test.ts`),
            ],
          },
        ],
      },
      { envDir: false, css: { postcss: { plugins: [] } } },
    )
    if (prepared !== undefined) vitest.provide('grading', gradingOf({ course, sandbox: prepared.sandbox, jobs, slots: 3, seed: 1 }))
    await vitest.start()
    const address = `http://127.0.0.1:${vitest.vite.config.server.port ?? port}/__vitest__/?token=${vitest.config.api.token}`
    world.print(`\nVitest UI: ${address}\nCtrl-C ends`)
    if (!world.stop.aborted) await new Promise<void>((resolve) => world.stop.addEventListener('abort', () => resolve(), { once: true }))
    await vitest.close()
    return 0
  },
}
