/**
 * Hands in a source of a single expression, nested tens of thousands of levels deep, for the compiler to fall into.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message Maximum call stack size exceeded
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

export default async ({ folder, honest }: { folder: string; honest: () => Promise<void> }): Promise<void> => {
  await honest()
  const levels = 30_000
  const source = `export * from './honest.ts'\nexport const deep = ${'['.repeat(levels)}${']'.repeat(levels)}\n`
  await writeFile(path.join(folder, '01-target/target.ts'), source)
}
