import type { Gradebook } from '../gradebook/gradebook.ts'
import type { Policy } from '../gradebook/policy.ts'
import { roundPoints } from '../scoring/round-points.ts'

/** The submissions that are late, by the policy's due date or the platform's word. */
export function lateIds({ rows, strangers }: Gradebook): ReadonlySet<string> {
  return new Set(
    [...rows, ...strangers].flatMap(({ submission, grade }) => (submission !== undefined && grade.isLate ? submission.id : [])),
  )
}

/** How many are late and what that costs them, in one line; undefined where nobody is. `file` is where the policy stands. */
export function describeLateness(gradebook: Gradebook, { late }: Pick<Policy, 'late'>, file: string): string | undefined {
  const count = lateIds(gradebook).size
  if (count === 0) return undefined
  const isFree = late.percentPerDay === 0 || late.mostPercent === 0
  if (isFree) return `${count} late; ${file} has no late rule: no points are taken off`
  const taken = roundPoints([...gradebook.rows, ...gradebook.strangers].reduce((sum, { grade }) => sum + grade.penalty, 0))
  return `${count} late; the late rule of ${file} takes ${taken} points off`
}
