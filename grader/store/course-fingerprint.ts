import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** What decides a verdict besides the submission and the settings: the exercises, the hidden tests, the grader, its packages. */
const parts = ['exercises', 'test/hidden', 'grader', 'package-lock.json']

/** Changes when any of the files that decide a verdict does; 16 hexadecimal digits. */
export async function courseFingerprint(root: string): Promise<string> {
  const files = (await Promise.all(parts.map((part) => filesIn(path.join(root, part))))).flat()
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const bytes = await readFile(file)
    hash.update(JSON.stringify([path.relative(root, file), bytes.length])).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Of `exercises/`, the declarations alone: the rest is the learner's. */
async function filesIn(place: string): Promise<string[]> {
  if (place.endsWith('.json')) return [place]
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
  const counted = path.basename(place) === 'exercises' ? files.filter((entry) => entry.name === 'exercise.ts') : files
  return counted.map((entry) => path.join(entry.parentPath, entry.name))
}
