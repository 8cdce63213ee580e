import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { TinyCourse } from './tiny-course.ts'

/** One way to break a sound course that one rule alone notices. */
export interface Break {
  readonly rule: string
  readonly what: string
  readonly change: (made: TinyCourse) => Promise<void>
  /** The file that the fault names. */
  readonly where: string
  readonly says: RegExp
}

/** Replaces a text that stands in a file. */
export const edit = (file: string, from: string, to: string) => async (made: TinyCourse) => {
  const text = await readFile(path.join(made.root, file), 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  await made.write(
    file,
    text.replace(from, () => to),
  )
}
export const add = (file: string, text: string) => (made: TinyCourse) => made.write(file, text)
export const append = (file: string, text: string) => async (made: TinyCourse) => {
  await made.write(file, `${await readFile(path.join(made.root, file), 'utf8')}${text}`)
}
