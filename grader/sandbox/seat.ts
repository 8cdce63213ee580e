import type { Limits } from '../content/limits.ts'
import { Host } from './host.ts'
import type { Sandbox } from './sandbox.ts'

/**
 * Where the exercises of one submission run: one child for all of them, as long as nothing goes wrong. An exercise that
 * fails asks for a child of its own, so that nothing an earlier one left behind can cost it a point.
 */
export class Seat {
  readonly #sandbox: Sandbox
  #host: Host | undefined

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox
  }

  /** A running child: the one at hand if it lives and has the same limits, else a new one. */
  host(limits: Limits): Host {
    if (this.#host?.isUsable === true && this.#host.fits(limits)) return this.#host
    return this.newHost(limits)
  }

  /** A child in which nothing was loaded yet. */
  newHost(limits: Limits): Host {
    // The next child may start while the kernel still takes this one's sandbox apart.
    void this.#host?.close()
    this.#host = new Host(this.#sandbox, limits)
    return this.#host
  }

  async dispose(): Promise<void> {
    await this.#host?.close()
  }
}
