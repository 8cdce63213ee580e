/**
 * Gives node's thread pool more to hash than it can in hours, and waits for a file behind it all.
 *
 * @outcome graded
 * @score 15
 * @kinds timeout
 * @message describe did not finish within 2 s
 */
import { pbkdf2, scrypt } from 'node:crypto'
import { describe as describeRightly } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

export async function describe(name: string): Promise<unknown> {
  if (name !== '') return describeRightly(name)
  for (let task = 0; task < 1_000; task += 1) {
    pbkdf2('password', 'salt', 2_000_000_000, 64, 'sha512', () => undefined)
    scrypt('password', 'salt', 64, { N: 16_384 }, () => undefined)
  }
  await process.getBuiltinModule('node:fs').promises.readFile(process.argv[1]!)
  return describeRightly(name)
}
