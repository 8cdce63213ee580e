/**
 * Waits for ever at the top of its module and lets go of what keeps the process alive: it ends before it is imported.
 *
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 */
export { addPages, askEach, classify, describe, sum } from './honest.ts'

for (const handle of process._getActiveHandles()) handle.unref()
await new Promise(() => {})
