import { createHash } from 'node:crypto'
import { CourseError } from '../content/course-error.ts'

/** One of several machines that share a class. */
export interface Shard {
  /** From 1. */
  readonly number: number
  readonly count: number
}

/** Reads `2/5`. Throws a CourseError for anything else. */
export function readShard(text: string): Shard {
  const [, number = '', count = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []
  const shard = { number: Number(number), count: Number(count) }
  if (number === '' || shard.number < 1 || shard.number > shard.count)
    throw new CourseError(`--shard expects a part and their number, such as 2/5, got "${text}"`)
  return shard
}

/** Whether a submission is this machine's: by its name alone, so that it stays there whoever else hands in. */
export function isInShard(id: string, { number, count }: Shard): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE() % count === number - 1
}
