import { expect } from 'vitest'
import type { Exported } from '../../../../grader/quiz/exports/exported.ts'

/** The text of the only file of an export. */
export function contentOf({ files }: Exported): string {
  const [file, ...others] = files
  if (typeof file?.content !== 'string' || others.length > 0) expect.unreachable('expected one file of text')
  return file.content
}
