/** How late a timer may fire before the delay is the grader's own and not the submission's. */
const lateMs = 50

/**
 * A wall clock for what a submission does, fair to those who wait beside a busy neighbour: time in which the grader itself
 * was too busy to listen is given back, up to as much again, and what has arrived by then is read before anybody is stopped.
 */
export class Patience {
  #stop = () => {}

  constructor(ms: number, onEnd: () => void) {
    this.#wait(ms, ms, onEnd)
  }

  stop(): void {
    this.#stop()
  }

  #wait(ms: number, graceMs: number, onEnd: () => void): void {
    const due = performance.now() + ms
    const timer = setTimeout(() => {
      const late = Math.min(performance.now() - due, graceMs)
      if (late > lateMs) return this.#wait(late, graceMs - late, onEnd)
      const immediate = setImmediate(onEnd)
      this.#stop = () => clearImmediate(immediate)
    }, ms)
    this.#stop = () => clearTimeout(timer)
  }
}
