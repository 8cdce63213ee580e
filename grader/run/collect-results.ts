import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { testMetaSchema } from '../suite/grading.ts'
import type { Verdict } from '../suite/verdict.ts'
import type { JobResult } from './job-result.ts'

interface Entry {
  readonly task: string
  readonly title: string
  verdict: Verdict | undefined
  durationMs: number
}

export interface Listener {
  /** After each test. */
  readonly onTest: () => void
  /** Once for each job, as soon as its last test has reported. Throwing ends the run. */
  readonly onJob: (result: JobResult) => void
}

/**
 * Listens to vitest and keeps one entry for each test that was registered: what was not collected beforehand does not
 * count, and what was collected and did not report has not passed.
 */
export class ResultCollector implements Reporter {
  readonly #listener: Listener
  readonly #stop: () => void
  readonly #jobs = new Map<number, Map<string, Entry>>()
  readonly #handed = new Set<number>()
  readonly #errors: string[] = []
  #failure: { readonly error: unknown } | undefined

  /** `stop` is called when the listener throws: nothing more can be made of what runs. */
  constructor(listener: Listener, stop: () => void) {
    this.#listener = listener
    this.#stop = stop
  }

  onTestModuleCollected(module: TestModule): void {
    for (const test of module.children.allTests()) {
      const { job, task } = testMetaSchema.parse(test.meta())
      const tests = this.#jobs.get(job) ?? new Map<string, Entry>()
      this.#jobs.set(job, tests.set(test.id, { task, title: test.name, verdict: undefined, durationMs: 0 }))
    }
  }

  onTestCaseResult(test: TestCase): void {
    const { job, verdict } = testMetaSchema.parse(test.meta())
    const tests = this.#jobs.get(job)
    const entry = tests?.get(test.id)
    if (tests === undefined || entry === undefined || this.#failure !== undefined) return
    const [error] = test.result().errors ?? []
    // A test that failed without a verdict failed outside its body: a hook of ours.
    entry.verdict = verdict ?? { status: 'broken', message: error?.message ?? 'the test gave no verdict' }
    entry.durationMs = Math.round(test.diagnostic()?.duration ?? 0)
    this.#tell(() => this.#listener.onTest())
    if ([...tests.values()].every((one) => one.verdict !== undefined)) this.#hand(job)
  }

  onTestModuleEnd(module: TestModule): void {
    this.#errors.push(...module.errors().map((error) => error.message))
  }

  onTestRunEnd(_modules: readonly TestModule[], errors: readonly { readonly message: string }[]): void {
    this.#errors.push(...errors.map((error) => error.message))
  }

  /** After a run: hands over those of its jobs that did not come to their end, and throws what the listener threw. */
  finish(jobs: readonly number[]): void {
    for (const job of jobs) if (!this.#handed.has(job)) this.#hand(job)
    this.#jobs.clear()
    this.#errors.length = 0
    if (this.#failure !== undefined) throw this.#failure.error
  }

  #hand(index: number): void {
    const tests = [...(this.#jobs.get(index)?.values() ?? [])]
    this.#handed.add(index)
    const faults = tests.flatMap(({ verdict }) => (verdict?.status === 'broken' ? [verdict.message] : []))
    if (tests.length === 0 || tests.some((test) => test.verdict === undefined)) {
      faults.push(['not every test of the hidden suite ran', ...this.#errors].join(': '))
    }
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
