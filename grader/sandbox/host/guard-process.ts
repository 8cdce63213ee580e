const removed = [
  'kill',
  '_kill',
  '_debugProcess',
  '_debugEnd',
  '_startProfilerIdleNotifier',
  'abort',
  'dlopen',
  'binding',
  '_linkedBinding',
  'execve',
  'send',
]

/** Takes away what only mischief needs, and reports an error that nothing caught before the process ends. */
export function guardProcess(report: (error: unknown) => void): void {
  for (const name of removed) Reflect.deleteProperty(process, name)
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}
