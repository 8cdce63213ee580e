import { test as vitestTest } from 'vitest'
import { GraderFault } from '../sandbox/fault.ts'
import type { Workbench } from './workbench.ts'

interface Scope {
  readonly workbench: () => Workbench
  readonly seed: number
}

let current: Scope | undefined

/** Runs the registering body of a task: `test` and `checkProperty` in it belong to the submission at hand. */
export function inScope(scope: Scope, body: () => void): void {
  current = scope
  try {
    body()
  } finally {
    current = undefined
  }
}

export function currentScope(): Scope {
  if (current === undefined) throw new GraderFault('call test and checkProperty directly in the body of a task, not inside a test')
  return current
}

/**
 * One hidden test. Its title completes the task's id: `delivers-in-order` > "two messages".
 * The test fails when its body throws, and also when a call crashed or was stopped, even inside `rejects`.
 */
export function test(title: string, body: () => unknown): void {
  const { workbench } = currentScope()
  // Every wait is bounded by a limit of the sandbox; vitest's own clock is only the last resort.
  vitestTest(title, { timeout: 10 * 60_000 }, async ({ task }) => {
    const verdict = await workbench().run(body)
    task.meta.verdict = verdict
    if (verdict.status === 'passed') return
    // A fresh error without `expected` and `actual`: vitest would render the diff of whatever a submission returned.
    const values = 'expected' in verdict ? `\n  expected: ${verdict.expected}\n  received: ${verdict.received}` : ''
    throw new Error(verdict.message + values)
  })
}
