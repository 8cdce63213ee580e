import { rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { makeRunFolder } from '../../sandbox/run-folder.ts'

/** A folder of one run that nobody else can look into, made when it is first needed and removed with all that it holds. */
export class RunFolder implements AsyncDisposable {
  #folder: Promise<string> | undefined
  #count = 0
  #clean: (() => void) | undefined

  /** A new, empty folder in it. */
  async newFolder(): Promise<string> {
    this.#folder ??= this.#make()
    this.#count += 1
    // Before the wait: others may ask in the meantime.
    const name = String(this.#count)
    const folder = path.join(await this.#folder, name)
    await mkdir(folder, { mode: 0o700 })
    return folder
  }

  async #make(): Promise<string> {
    const folder = await makeRunFolder()
    // Also when a signal ends the program: nothing is left behind.
    this.#clean = () => rmSync(folder, { recursive: true, force: true })
    process.once('exit', this.#clean)
    return folder
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#folder === undefined) return
    await rm(await this.#folder, { recursive: true, force: true })
    if (this.#clean !== undefined) process.off('exit', this.#clean)
  }
}
