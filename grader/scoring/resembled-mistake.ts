import type { Signatures } from '../content/signatures.ts'
import type { TaskResult } from './results.ts'

/** Every test that did not pass, as a mistake's signature lists it. */
export function failedTests(tasks: readonly TaskResult[]): string[] {
  return tasks.flatMap((task) => task.tests.filter(({ status }) => status !== 'passed').map(({ title }) => `${task.id} > ${title}`))
}

/**
 * The one known mistake that fails exactly the tests which a submission fails, its name in words; undefined when there is none, or
 * more than one. Nothing but the name is told: what a test expects stays hidden.
 */
export function resembledMistake(tasks: readonly TaskResult[], signatures: Signatures): string | undefined {
  // What is not written yet, or never ran, fails like many a mistake and resembles none.
  const says = tasks.flatMap((task) => task.tests).every(({ kind, status }) => kind !== 'not-implemented' && status !== 'not-run')
  // Where a whole task fails, nobody can tell which way it went wrong.
  const isLost = tasks.some(({ tests }) => tests.length > 0 && tests.every(({ status }) => status !== 'passed'))
  const failed = new Set(failedTests(tasks))
  if (!says || isLost || failed.size === 0) return undefined
  const alike = Object.values(signatures)
    .flatMap((mistakes) => Object.entries(mistakes))
    .filter(([, tests]) => tests.length === failed.size && tests.every((test) => failed.has(test)))
  const [only] = alike
  return only === undefined || alike.length > 1 ? undefined : only[0].replaceAll('-', ' ')
}
