/**
 * Answers rightly, and leaves behind whatever could keep its process alive: timers, immediates, listeners that loop when it is
 * told to end, and promises that wait.
 *
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

const loop = () => {
  for (;;);
}
for (const event of ['exit', 'beforeExit', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGXCPU', 'disconnect']) {
  try {
    process.on(event, loop)
  } catch {
    // Not a signal that can be caught.
  }
}

export function describe(name: string): unknown {
  setInterval(() => undefined, 1)
  setTimeout(loop, 2 ** 31 - 1)
  const again = () => setImmediate(again)
  again()
  void new Promise(() => new MessageChannel().port1.on('message', loop))
  return describeRightly(name)
}
