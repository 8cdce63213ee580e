import { GraderFault } from '../sandbox/fault.ts'
import type { HiddenTest } from './job-tests.ts'
import type { Workbench } from './workbench.ts'

interface Scope {
  readonly workbench: () => Workbench
  readonly seed: number
  readonly add: (test: Omit<HiddenTest, 'task'>) => void
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
  currentScope().add({ title, body })
}
