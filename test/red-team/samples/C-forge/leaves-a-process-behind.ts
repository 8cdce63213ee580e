/**
 * Starts programs that outlive it and write the report a moment after the grader has.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
export { addPages, askEach, classify, describe } from './honest.ts'

const later = 'sleep 2; echo forged > %OUT%/results.json; echo forged > %BAIT%/left-behind'

export function sum() {
  const { fork, spawn, execSync } = process.getBuiltinModule('node:child_process')
  const ways = [
    () => spawn('/bin/sh', ['-c', later], { detached: true, stdio: 'ignore' }).on('error', () => {}).unref(),
    () => spawn(process.execPath, ['-e', 'setTimeout(() => {}, 3000)'], { detached: true, stdio: 'ignore' }).on('error', () => {}).unref(),
    () => fork(process.argv[1], { detached: true, stdio: 'ignore' }).unref(),
    () => execSync(`(setsid sh -c '${later}' &) > /dev/null 2>&1`, { timeout: 200 }),
  ]
  for (const way of ways) {
    try {
      way()
    } catch {
      // No programs here.
    }
  }
  return -1
}
