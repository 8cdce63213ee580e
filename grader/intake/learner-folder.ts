import path from 'node:path'
import { type Listing, listFolder } from '../sandbox/list-folder.ts'

/** A submission's folder, each folder in it listed at most once. */
export class LearnerFolder {
  readonly folder: string
  readonly #listings = new Map<string, Promise<Listing>>()

  constructor(folder: string) {
    this.folder = folder
  }

  /** What lies in a folder of it, which must be none that is reached by a link. */
  list(name: string): Promise<Listing> {
    const known = this.#listings.get(name)
    const listing = known ?? listFolder(path.join(this.folder, name))
    this.#listings.set(name, listing)
    return listing
  }

  /** Whether something stands at a path; `obstructed` by a link or a folder that cannot be read on the way to it. */
  async find(file: string): Promise<'there' | 'absent' | 'obstructed'> {
    const names = file.split('/')
    for (const [index, name] of names.entries()) {
      const listing = await this.list(names.slice(0, index).join('/'))
      if ('refusal' in listing) return 'obstructed'
      const found = listing.entries.find((entry) => entry.name === name)
      if (found === undefined) return 'absent'
      if (index === names.length - 1) return 'there'
      if (found.kind === 'symbolic link') return 'obstructed'
      if (found.kind !== 'folder') return 'absent'
    }
    return 'absent'
  }
}
