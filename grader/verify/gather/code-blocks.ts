import path from 'node:path'

interface CodeBlock {
  /** From 1. */
  readonly line: number
  readonly text: string
}

/** The TypeScript in a lesson, ready to be compiled elsewhere. A block that begins with `// wrong` is there to be wrong. */
export function codeBlocks(lesson: string, folder: string): CodeBlock[] {
  return [...lesson.matchAll(/^```ts\n(.*?)^```/gms)]
    .filter((match) => !match[1]?.startsWith('// wrong'))
    .map((match) => {
      const line = lesson.slice(0, match.index).split('\n').length
      const code = (match[1] ?? '').replaceAll(
        /from '\.\/([^']+)'/g,
        (_, file: string) => `from ${JSON.stringify(path.join(folder, file))}`,
      )
      // A module even without imports, so that names of two blocks do not meet.
      return { line, text: `${code}\nexport {}\n` }
    })
}
