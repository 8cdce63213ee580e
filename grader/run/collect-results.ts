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

/**
 * Listens to vitest and keeps one entry for each test that was registered: what was not collected beforehand does not
 * count, and what was collected and did not report has not passed.
 */
export class ResultCollector implements Reporter {
  readonly #onTest: (isJobDone: boolean) => void
  readonly #jobs = new Map<number, Map<string, Entry>>()
  readonly #errors: string[] = []

  constructor(onTest: (isJobDone: boolean) => void) {
    this.#onTest = onTest
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
    const entry = this.#jobs.get(job)?.get(test.id)
    if (entry === undefined) return
    const [error] = test.result().errors ?? []
    // A test that failed without a verdict failed outside its body: a hook of ours.
    entry.verdict = verdict ?? { status: 'broken', message: error?.message ?? 'the test gave no verdict' }
    entry.durationMs = Math.round(test.diagnostic()?.duration ?? 0)
    this.#onTest([...(this.#jobs.get(job)?.values() ?? [])].every((one) => one.verdict !== undefined))
  }

  onTestModuleEnd(module: TestModule): void {
    this.#errors.push(...module.errors().map((error) => error.message))
  }

  onTestRunEnd(_modules: readonly TestModule[], errors: readonly { readonly message: string }[]): void {
    this.#errors.push(...errors.map((error) => error.message))
  }

  /** The results of one job of the run that has just ended. */
  take(index: number): JobResult {
    const tests = [...(this.#jobs.get(index)?.values() ?? [])]
    this.#jobs.delete(index)
    const faults = tests.flatMap(({ verdict }) => (verdict?.status === 'broken' ? [verdict.message] : []))
    if (tests.length === 0 || tests.some((test) => test.verdict === undefined)) {
      faults.push(['not every test of the hidden suite ran', ...this.#errors].join(': '))
    }
    return { index, tests, faults: [...new Set(faults)] }
  }

  /** Forgets the faults of the run whose results were taken. */
  reset(): void {
    this.#errors.length = 0
  }
}
