import { strToU8, type Zippable, zipSync } from 'fflate'

/** A regular file that its owner may change and everybody read, or run; as Unix says it, in the upper half. */
const modes = { file: 0o100644 * 2 ** 16, program: 0o100755 * 2 ** 16 }

/**
 * The same bytes for the same files: the time of each is the first that a zip file can have, in any time zone. `programs` are those
 * that can be run once they are unpacked.
 */
export function zipFiles(files: Readonly<Record<string, string | Uint8Array>>, programs: ReadonlySet<string> = new Set()): Uint8Array {
  const contents = Object.entries(files).map(([name, content]): [string, Zippable[string]] => {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    return [name, programs.size === 0 ? bytes : [bytes, { os: 3, attrs: programs.has(name) ? modes.program : modes.file }]]
  })
  return zipSync(Object.fromEntries(contents), { mtime: new Date(1980, 0, 1) })
}
