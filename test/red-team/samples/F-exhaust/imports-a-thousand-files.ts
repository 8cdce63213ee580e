/**
 * Hands in a thousand files, each of which imports the next.
 *
 * @tree
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 * @message more than 50 files are imported
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

export default async ({ folder, honest }: { folder: string; honest: () => Promise<void> }): Promise<void> => {
  await honest()
  const write = (name: string, source: string) => writeFile(path.join(folder, '01-target', name), source)
  await write('target.ts', "export * from './honest.ts'\nimport './part-0.ts'\n")
  for (let number = 0; number < 1000; number += 1) await write(`part-${number}.ts`, `import './part-${number + 1}.ts'\n`)
  await write('part-1000.ts', '')
}
