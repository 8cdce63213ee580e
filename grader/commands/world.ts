import { randomInt } from 'node:crypto'
import { colourful, plain } from '../reports/paint.ts'
import type { World } from './command.ts'
import { dropEnvironment } from './drop-environment.ts'

/** What Classroom 50 sets for whoever grades there, and where a bucket is; the keys to it are for its client alone. */
const readVariables = [
  ...['CLASSROOM', 'ASSIGNMENT', 'ASSIGNMENT_TYPE', 'USERNAME', 'OWNER'],
  ...['SUBMISSION_TAG', 'COMMIT_URL', 'RELEASE_URL', 'REVIEW_URL'],
  ...['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL', 'AWS_REGION', 'AWS_DEFAULT_REGION'],
]

/** The real terminal, clock and signals: the one place that reads them. */
export function openWorld(): World {
  const { stdin, stdout, env } = process
  const isTerminal = stdout.isTTY === true && env.TERM !== 'dumb'
  const stop = new AbortController()
  let isStopWatched = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A command that waits for the signal ends by itself; a second signal, or any other command, ends at once.
      if (!isStopWatched || stop.signal.aborted) process.exit(130)
      stop.abort()
    })
  }
  // Whoever reads along may stop at any time, as `head` does; the work goes on.
  stdout.on('error', () => undefined)
  let lastStatus = ''
  const clear = () => {
    if (lastStatus !== '') stdout.write('\r\u001b[K')
    lastStatus = ''
  }
  return {
    cwd: env.INIT_CWD ?? process.cwd(),
    isTerminal,
    isInteractive: isTerminal && stdin.isTTY === true && (env.CI ?? '') === '',
    stdin,
    stdout,
    get columns() {
      return stdout.columns ?? 80
    },
    // Read before everything else is dropped, and nothing but these is kept.
    environment: Object.fromEntries(readVariables.map((name) => [name, env[name]])),
    random: () => randomInt(2 ** 31),
    paint: isTerminal && env.NO_COLOR === undefined ? colourful : plain,
    print: (text) => {
      clear()
      stdout.write(`${text}\n`)
    },
    status: (text) => {
      if (!isTerminal || text === lastStatus) return
      clear()
      stdout.write(text)
      lastStatus = text
    },
    now: () => new Date(),
    dropEnvironment: () => dropEnvironment(env),
    get stop() {
      isStopWatched = true
      return stop.signal
    },
  }
}
