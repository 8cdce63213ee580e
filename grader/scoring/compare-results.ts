import type { ExerciseResult, Results, SubmissionResult } from './results.ts'
import { roundPoints } from './round-points.ts'

/** A test whose outcome is another one; undefined where there is no such test. */
export interface ChangedTest {
  readonly task: string
  readonly title: string
  readonly before: string | undefined
  readonly after: string | undefined
}

export interface ChangedPart {
  readonly slug: string
  readonly before: number
  readonly after: number
  /** Outcomes such as `graded` and `timed-out`, where they differ. */
  readonly outcomes?: readonly [before: string, after: string]
  readonly tests: readonly ChangedTest[]
}

export interface ChangedSubmission {
  readonly id: string
  readonly before: number
  readonly after: number
  readonly parts: readonly ChangedPart[]
}

export interface Comparison {
  readonly changed: readonly ChangedSubmission[]
  readonly unchanged: number
  /** Ids that only one of the two has. */
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

/** Whose points differ between two gradings, and by which tests, in what both of them graded. Pure. */
export function compareResults(before: Pick<Results, 'submissions'>, after: Pick<Results, 'submissions'>): Comparison {
  const old = new Map(before.submissions.map((one) => [one.id, one]))
  const now = new Map(after.submissions.map((one) => [one.id, one]))
  const pairs = [...now.values()].flatMap((one) => {
    const earlier = old.get(one.id)
    return earlier === undefined ? [] : [{ earlier, one }]
  })
  const hasQuizzes = [before, after].every(({ submissions }) => submissions.some(({ quizzes }) => quizzes.length > 0))
  const changed = pairs.flatMap(({ earlier, one }) => changeOf(earlier, one, hasQuizzes))
  return {
    changed,
    unchanged: pairs.length - changed.length,
    added: [...now.keys()].filter((id) => !old.has(id)),
    gone: [...old.keys()].filter((id) => !now.has(id)),
  }
}

function changeOf(before: SubmissionResult, after: SubmissionResult, hasQuizzes: boolean): ChangedSubmission[] {
  const exercises = after.exercises.flatMap((now) => {
    const old = before.exercises.find(({ slug }) => slug === now.slug)
    return old === undefined ? [] : exerciseChange(old, now)
  })
  const quizSlugs = hasQuizzes ? [...new Set([...before.quizzes, ...after.quizzes].map(({ slug }) => slug))] : []
  const quizzes = quizSlugs.flatMap((slug): ChangedPart[] => {
    const points = ({ quizzes: all }: SubmissionResult) => all.find((one) => one.slug === slug)?.score ?? 0
    return points(before) === points(after) ? [] : [{ slug, before: points(before), after: points(after), tests: [] }]
  })
  const parts = [...exercises, ...quizzes]
  const total = (side: 'before' | 'after') => roundPoints(exercises.reduce((sum, part) => sum + part[side], 0))
  const rest = roundPoints(after.score - total('after'))
  return parts.length === 0 ? [] : [{ id: after.id, before: roundPoints(rest + total('before')), after: after.score, parts }]
}

/** A test that fails otherwise than before is no change as long as no points depend on it. */
function exerciseChange(before: ExerciseResult, after: ExerciseResult): ChangedPart[] {
  const [from, to] = [before.outcome, after.outcome]
  const scores = { before: roundPoints(before.score), after: roundPoints(after.score) }
  if (from === to && scores.before === scores.after) return []
  const outcomes = from === to ? {} : { outcomes: [from, to] as const }
  return [{ slug: after.slug, ...scores, ...outcomes, tests: changedTests(before, after) }]
}

function changedTests(before: ExerciseResult, after: ExerciseResult): ChangedTest[] {
  const statuses = ({ tasks }: ExerciseResult) =>
    new Map(tasks.flatMap((task) => task.tests.map((test) => [JSON.stringify([task.id, test.title]), test.status])))
  const [old, now] = [statuses(before), statuses(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    if (old.get(name) === now.get(name)) return []
    const [task = '', title = '']: readonly string[] = JSON.parse(name)
    return [{ task, title, before: old.get(name), after: now.get(name) }]
  })
}
