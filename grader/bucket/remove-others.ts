import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

/** Leaves of a folder nothing but the files at these places, with the folders on the way to them: what an earlier run fetched may be gone since. */
export async function removeOthers(folder: string, places: ReadonlySet<string>): Promise<void> {
  const onTheWay = new Set([...places].flatMap(parentsOf))
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const place = path.relative(folder, file).replaceAll(path.sep, '/')
    if (entry.isDirectory() ? onTheWay.has(place) : entry.isFile() && places.has(place)) continue
    await rm(file, { recursive: true, force: true })
  }
}

function parentsOf(place: string): string[] {
  const names = place.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}
