/**
 * What a hidden suite imports, and all it imports besides its exercise and its own stand-ins:
 * `import { defineSuite, expect, test } from '#suite'`.
 */
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import type { ExerciseDeclaration, TaskId } from '../content/exercise.ts'
import type { Network } from '../sandbox/network.ts'
import type { Job } from './grading.ts'
import { type OpenWorkbench, openWorkbench } from './open-workbench.ts'
import { type Remote, remoteModule } from './remote.ts'
import { inScope } from './scope.ts'
import { Slots } from './slots.ts'

export { delay, HttpResponse, http } from 'msw'
export { expect } from 'vitest'
export { checkProperty, fc } from './property.ts'
export { keep, type Remote, type Stay } from './remote.ts'
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

/**
 * Declares the hidden tests of one exercise: once for each submission of the run.
 *
 * @typeParam Exports - `typeof reference`, from `import type * as reference from '…/solutions/…'`
 * @typeParam Declaration - `typeof exercise`, which makes a misspelt task id a compile error
 * @typeParam StandIns - `typeof standIns`, when there is a `stand-ins.ts` beside the suite
 */
export function defineSuite<Exports, Declaration extends ExerciseDeclaration, StandIns = Record<never, never>>(
  exercise: Declaration,
  define: (tools: SuiteTools<Exports, StandIns, Declaration>) => void,
): void {
  const { testPath } = expect.getState()
  const slug = path.basename(path.dirname(testPath ?? ''))
  const { jobs } = inject('grading')
  for (const job of jobs.filter((candidate) => candidate.slug === slug)) {
    describe(job.submission, { concurrent: true, meta: { job: job.index } }, () => registerJob(job, exercise, define))
  }
}

let slots: Slots | undefined

function registerJob<Exports, Declaration extends ExerciseDeclaration, StandIns>(
  job: Job,
  exercise: Declaration,
  define: (tools: SuiteTools<Exports, StandIns, Declaration>) => void,
): void {
  const grading = inject('grading')
  slots ??= new Slots(grading.slots)
  const gate = slots
  let opened: OpenWorkbench | undefined
  const workbench = () => {
    if (opened === undefined) throw new Error('a test ran outside its submission')
    return opened.workbench
  }
  beforeAll(async () => {
    await gate.enter()
    opened = await openWorkbench(grading, job)
  }, 0)
  afterAll(async () => {
    // The next submission may start while the kernel still takes this one's sandbox apart.
    const closed = opened?.[Symbol.asyncDispose]()
    gate.leave()
    await closed
  }, 0)
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
      describe(id, { concurrent: false, meta: { task: id } }, () => inScope({ workbench, seed: grading.seed }, body))
    },
  })
  const forgotten = exercise.tasks.filter((task) => !defined.has(task.id))
  if (forgotten.length > 0) throw new Error(`the suite has no tests for ${forgotten.map((task) => task.id).join(', ')}`)
}
