interface Clock {
  readonly now: () => number
  readonly advance: (ms: number) => void
}

/** A clock that moves only when it is told to. */
export function createClock(): Clock {
  let time = 0
  const advance = (ms: number) => {
    time += ms
  }
  return { now: () => time, advance }
}

/** The options of somebody who may cancel, with a reason of these words. */
export function createCaller(words: string) {
  const controller = new AbortController()
  return { signal: controller.signal, clock: createClock(), minimumSeconds: 0, cancel: () => controller.abort(new Error(words)) }
}

/** A step that listens to its signal, is cancelled while it runs, and stops early with an error of its own. */
export function createCancellingStep(id: string, needs: readonly string[], caller: ReturnType<typeof createCaller>) {
  const run = async (signal: AbortSignal): Promise<void> => {
    await new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('stopped early')))
      caller.cancel()
    })
  }
  return { id, needs, run, rents: null }
}
