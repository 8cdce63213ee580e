/**
 * Hands in a right solution, followed by megabytes of comments.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message target.ts has \d+ bytes, at most 65536 are read
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

export default async ({ folder, honest }: { folder: string; honest: () => Promise<void> }): Promise<void> => {
  await honest()
  await writeFile(path.join(folder, '01-target/target.ts'), `export * from './honest.ts'\n${'// and so on\n'.repeat(400_000)}`)
}
