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
  for (const name of ['stdout', 'stderr']) makeBlocking(name)
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}

/**
 * Output that is queued while a loop runs would never leave the process, nor count against its limit. The stream is only
 * made when something prints: that costs time.
 */
function makeBlocking(name: string): void {
  const found = Object.getOwnPropertyDescriptor(process, name)
  Object.defineProperty(process, name, {
    configurable: true,
    enumerable: true,
    get() {
      const stream: unknown = found?.get?.call(process)
      const handle: unknown = Reflect.get(Object(stream), '_handle')
      const setBlocking: unknown = Reflect.get(Object(handle), 'setBlocking')
      if (typeof setBlocking === 'function') Reflect.apply(setBlocking, handle, [true])
      return stream
    },
  })
}
