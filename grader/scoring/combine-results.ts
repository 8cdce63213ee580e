import { CourseError } from '../content/course-error.ts'
import type { Results, SubmissionResult } from './results.ts'

/** From weak to strong: what several runs can promise together is what the weakest of them can. */
const levels = ['none', 'permission', 'bubblewrap'] as const

/**
 * One class out of several results files: shards of one run, or several attempts. Where an id stands in more than one, `choose`
 * decides; the later file comes last. Throws a CourseError for results of different courses.
 */
export function combineResults(
  all: readonly [Results, ...Results[]],
  choose: (earlier: SubmissionResult, later: SubmissionResult) => SubmissionResult,
): Results {
  const ordered = all.toSorted((left, right) => left.finishedAt.localeCompare(right.finishedAt))
  const [first] = all
  const other = all.find(({ course }) => course.name !== first.course.name || course.version !== first.course.version)
  if (other !== undefined) {
    const name = ({ course }: Results) => `${course.name} ${course.version}`
    throw new CourseError(`expected results of one course, found ${name(first)} and ${name(other)}: grade them with the same course`)
  }
  const submissions = new Map<string, SubmissionResult>()
  for (const submission of ordered.flatMap((results) => results.submissions)) {
    const earlier = submissions.get(submission.id)
    submissions.set(submission.id, earlier === undefined ? submission : choose(earlier, submission))
  }
  const { similarity, ...about } = first
  const times = (field: 'startedAt' | 'finishedAt') => all.map((results) => results[field]).sort()
  return {
    ...about,
    // Of several files nobody has compared what stands in one with what stands in another.
    ...(similarity === undefined || all.length > 1 ? {} : { similarity }),
    isolation: levels.find((level) => all.some(({ isolation }) => isolation === level)) ?? first.isolation,
    startedAt: times('startedAt')[0] ?? first.startedAt,
    finishedAt: times('finishedAt').at(-1) ?? first.finishedAt,
    refused: all.flatMap(({ refused }) => refused),
    submissions: [...submissions.values()].sort((left, right) => (left.id < right.id ? -1 : 1)),
  }
}
