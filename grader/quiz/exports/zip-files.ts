import { strToU8, zipSync } from 'fflate'

/** The same bytes for the same files: the time of each is the first that a zip file can have, in any time zone. */
export function zipFiles(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const contents = Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])
  return zipSync(Object.fromEntries(contents), { mtime: new Date(1980, 0, 1) })
}
