import { createHash, type Hash, randomUUID } from 'node:crypto'
import path from 'node:path'
import { type Listed, listFolder } from '../sandbox/list-folder.ts'
import { readSource } from '../sandbox/read-source.ts'
import { isPassedOver, loaderOf } from '../sandbox/source-name.ts'
import type { Submission } from './submission.ts'

/** What a fingerprint looks at: beyond it, the submission counts as new each time. */
const most = { entries: 20_000, bytes: 64 * 1024 * 1024, fileBytes: 8 * 1024 * 1024, depth: 30 } as const

/**
 * Changes when anything changes that a submission can be graded by: names and bytes of the files that can be imported, and
 * what stands in their way. 64 hexadecimal digits, the same on every file system. Links are not followed.
 */
export async function fingerprintOf({ folder, problems, misnamed, answers }: Submission): Promise<string> {
  const print = new Fingerprint()
  print.add([...problems], [...misnamed], [...answers.files.keys()], [...answers.misnamed], answers.strays)
  await print.addFolder(folder, '', 0)
  return print.digest()
}

class Fingerprint {
  readonly #hash: Hash = createHash('sha256')
  #entries = 0
  #bytes = 0
  #isWhole = true

  add(...parts: readonly unknown[]): void {
    this.#hash.update(JSON.stringify(parts))
  }

  async addFolder(folder: string, place: string, depth: number): Promise<void> {
    const listing = await listFolder(folder)
    if ('refusal' in listing || depth > most.depth) return this.add(place, 'refusal' in listing ? listing.refusal : 'deep')
    const used = listing.entries.filter(({ name }) => !isPassedOver(name))
    for (const entry of used.sort(byName)) {
      this.#entries += 1
      if (this.#entries > most.entries || this.#bytes > most.bytes) this.#isWhole = false
      if (!this.#isWhole) return
      await this.#addEntry(entry, path.join(folder, entry.name), `${place}/${entry.name}`, depth)
    }
  }

  digest(): string {
    // Of a part of it nothing can be said: it is graded again.
    if (!this.#isWhole) this.add(randomUUID())
    return this.#hash.digest('hex')
  }

  async #addEntry({ name, kind }: Listed, file: string, place: string, depth: number): Promise<void> {
    if (kind === 'folder') return this.addFolder(file, place, depth + 1)
    if (kind !== 'file') return this.add(place, kind)
    // Of a file that cannot be imported its name may still be the advice to a learner.
    if (loaderOf(name) === undefined) return this.add(place)
    const read = await readSource(file, most.fileBytes)
    if ('refusal' in read) return this.add(place, read.refusal)
    this.#bytes += read.bytes.length
    this.add(place, read.bytes.length)
    this.#hash.update(read.bytes)
  }
}

function byName(left: Listed, right: Listed): number {
  return left.name < right.name ? -1 : 1
}
