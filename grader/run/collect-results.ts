import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { type JobTest, testMetaSchema } from '../suite/grading.ts'
import type { JobResult } from './job-result.ts'

export interface Listener {
  /** After each test. */
  readonly onTest: () => void
  /** Once for each job, as soon as its last test has reported. Throwing ends the run. */
  readonly onJob: (result: JobResult) => void
}

/**
 * Listens to vitest, where an exercise of a submission is one test that brings the results of its hidden tests. What was not asked for does not
 * count, and what was asked for and did not report has not passed.
 */
export class ResultCollector implements Reporter {
  readonly #listener: Listener
  readonly #stop: () => void
  readonly #handed = new Set<number>()
  readonly #errors: string[] = []
  #failure: { readonly error: unknown } | undefined

  /** `stop` is called when the listener throws: nothing more can be made of what runs. */
  constructor(listener: Listener, stop: () => void) {
    this.#listener = listener
    this.#stop = stop
  }

  onTestCaseResult(test: TestCase): void {
    const { job, tests } = testMetaSchema.parse(test.meta())
    if (this.#handed.has(job) || this.#failure !== undefined) return
    const [error] = test.result().errors ?? []
    // Without results it failed outside every test: in a hook of ours, or in the suite itself.
    if (tests === undefined) return this.#hand(job, [], [error?.message ?? 'the exercise gave no results'])
    for (const _ of tests) this.#tell(() => this.#listener.onTest())
    const faults = tests.flatMap(({ verdict }) => (verdict.status === 'broken' ? [verdict.message] : []))
    this.#hand(job, tests, tests.length === 0 ? ['the suite has no tests'] : faults)
  }

  onTestModuleEnd(module: TestModule): void {
    this.#errors.push(...module.errors().map((error) => error.message))
  }

  onTestRunEnd(_modules: readonly TestModule[], errors: readonly { readonly message: string }[]): void {
    this.#errors.push(...errors.map((error) => error.message))
  }

  /** After a run: hands over those of its jobs that did not come to their end, and throws what the listener threw. */
  finish(jobs: readonly number[]): void {
    const fault = ['the hidden suite did not come to its end', ...this.#errors].join(': ')
    for (const job of jobs) if (!this.#handed.has(job)) this.#hand(job, [], [fault])
    this.#errors.length = 0
    if (this.#failure !== undefined) throw this.#failure.error
  }

  #hand(index: number, tests: readonly JobTest[], faults: readonly string[]): void {
    this.#handed.add(index)
    this.#tell(() => this.#listener.onJob({ index, tests, faults: [...new Set(faults)] }))
  }

  #tell(say: () => void): void {
    if (this.#failure !== undefined) return
    try {
      say()
    } catch (error) {
      this.#failure = { error }
      this.#stop()
    }
  }
}
