/**
 * What a hidden suite imports, and all it imports besides its exercise and its own stand-ins:
 * `import { defineSuite, expect, test } from '#suite'`.
 */
import path from 'node:path'
import { expect, inject } from 'vitest'
import type { ExerciseDeclaration, TaskId } from '../content/exercise.ts'
import type { Network } from '../sandbox/network.ts'
import type { Seat } from '../sandbox/seat.ts'
import type { Job } from './grading.ts'
import type { HiddenTest, JobTests } from './job-tests.ts'
import { openWorkbench } from './open-workbench.ts'
import { registerOwn } from './register-own.ts'
import { type Remote, remoteModule } from './remote.ts'
import { inScope } from './scope.ts'
import type { Workbench } from './workbench.ts'

export { delay, HttpResponse, http } from 'msw'
export { expect } from 'vitest'
export { checkProperty, fc } from './property.ts'
export { keep, local, type Remote, type Stay } from './remote.ts'
export { test } from './scope.ts'

/** What a suite works with. */
export interface SuiteTools<Exports, StandIns, Declaration extends ExerciseDeclaration> {
  /** The submission's exports, each an asynchronous function. It rejects with what the submission threw. */
  readonly submission: Remote<Exports>
  /** The exports of `stand-ins.ts` beside the suite, living in the child next to the submission. */
  readonly standIns: Remote<StandIns>
  /** The submission's HTTP: `use(...handlers)` for the running test, and its `requests` afterwards. */
  readonly network: Pick<Network, 'use' | 'requests'>
  /** Groups the tests that decide one task. Every task of the exercise must have one group. */
  readonly task: (id: TaskId<Declaration>, body: () => void) => void
}

/** The hidden tests of one exercise. */
export interface Suite {
  /** Those for one submission; `seat` is asked for the child when they are opened. Throws when the suite itself is wrong. */
  readonly testsFor: (job: Job, seat: () => Seat) => JobTests
}

/**
 * Declares the hidden tests of one exercise, which `suite.test.ts` exports by default. They are made once for each
 * submission of a run. A test that fails may run a second time, in a fresh process: keep its state inside it.
 *
 * @typeParam Exports - `typeof reference`, from `import type * as reference from '…/solutions/…'`
 * @typeParam Declaration - `typeof exercise`, which makes a misspelt task id a compile error
 * @typeParam StandIns - `typeof standIns`, when there is a `stand-ins.ts` beside the suite
 */
export function defineSuite<Exports, Declaration extends ExerciseDeclaration, StandIns = Record<never, never>>(
  exercise: Declaration,
  define: (tools: SuiteTools<Exports, StandIns, Declaration>) => void,
): Suite {
  const suite: Suite = { testsFor: (job, seat) => testsFor(job, seat, exercise, define) }
  const file = expect.getState().testPath ?? ''
  // Opened by itself, as in the Vitest UI, a suite registers its own tests; else a lane runs them.
  if (path.basename(file) === 'suite.test.ts') registerOwn(path.basename(path.dirname(file)), suite)
  return suite
}

function testsFor<Exports, Declaration extends ExerciseDeclaration, StandIns>(
  job: Job,
  seat: () => Seat,
  exercise: Declaration,
  define: (tools: SuiteTools<Exports, StandIns, Declaration>) => void,
): JobTests {
  const grading = inject('grading')
  let opened: Workbench | undefined
  const workbench = () => {
    if (opened === undefined) throw new Error('use the submission, the stand-ins and the network inside a test')
    return opened
  }
  const tests: HiddenTest[] = []
  const defined = new Set<string>()
  define({
    submission: remoteModule<Exports>((...call) => workbench().call(...call), 'export'),
    standIns: remoteModule<StandIns>((...call) => workbench().call(...call), 'stand-in'),
    network: {
      use: (...handlers) => workbench().network.use(...handlers),
      get requests() {
        return workbench().network.requests
      },
    },
    task: (id, body) => {
      defined.add(id)
      inScope({ workbench, seed: grading.seed, add: (test) => tests.push({ task: id, ...test }) }, body)
    },
  })
  const forgotten = exercise.tasks.filter((task) => !defined.has(task.id))
  if (forgotten.length > 0) throw new Error(`the suite has no tests for ${forgotten.map((task) => task.id).join(', ')}`)
  return {
    tests,
    open: async () => {
      opened = await openWorkbench(grading, job, seat())
    },
    run: ({ body }) => workbench().run(body),
  }
}
