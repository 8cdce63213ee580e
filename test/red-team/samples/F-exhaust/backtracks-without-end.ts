/**
 * Matches a regular expression that tries more ways than there are seconds before it finds that none fits.
 *
 * @outcome graded
 * @score 10
 * @kinds timeout
 * @message classify did not finish within 2 s
 */
import { classify as classifyRightly } from './honest.ts'

export { addPages, askEach, describe, sum } from './honest.ts'

export function classify(kind: string): string {
  if (kind === 'a machine' && /^(\w+\s?)+$/.test(`${'machine '.repeat(40)}!`)) return 'IaaS'
  return classifyRightly(kind)
}
