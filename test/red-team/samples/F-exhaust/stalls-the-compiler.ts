/**
 * Hands in a source whose every bracket could mean two things, thousands of levels deep, so that the compiler does not come to an end.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message it cannot be compiled within 2.5 s
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

export default async ({ folder, honest }: { folder: string; honest: () => Promise<void> }): Promise<void> => {
  await honest()
  const source = `export * from './honest.ts'\nexport const muddle = ${'a?(b=>'.repeat(6_000)}c${'):d'.repeat(6_000)}\n`
  await writeFile(path.join(folder, '01-target/target.ts'), source)
}
