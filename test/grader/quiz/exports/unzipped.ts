import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import type { Exported } from '../../../../grader/quiz/exports/exported.ts'

/** The only file of an export, unpacked: texts by their paths. */
export function unzipped({ files }: Exported): ReadonlyMap<string, string> {
  const [file, ...others] = files
  if (!(file?.content instanceof Uint8Array) || others.length > 0) expect.unreachable('expected one zip file')
  return new Map(Object.entries(unzipSync(file.content)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** All of a package in one text, to look at. */
export function listing(files: ReadonlyMap<string, string>): string {
  return [...files].map(([name, text]) => `==== ${name}\n${text}`).join('')
}
