import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Submission } from './submission.ts'

export async function fingerprintOf(submission: Submission): Promise<string> {
  const hash = createHash('sha256')
  const entries = await readdir(submission.folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  for (const file of files.sort()) hash.update(path.relative(submission.folder, file)).update(await readFile(file))
  return hash.digest('hex')
}
