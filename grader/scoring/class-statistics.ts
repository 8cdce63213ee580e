import { itemFigures } from './item-figures.ts'
import type { ExerciseResult, Results, SubmissionResult, TaskResult } from './results.ts'

/** How a class did at a task, or at a test. */
export interface PartStatistics {
  readonly slug: string
  readonly task: string
  /** Missing for the task as a whole. */
  readonly test?: string
  /** Submissions whose exercise could be run. */
  readonly n: number
  /** Mean share of the points; of a test, the share that passes it. */
  readonly share: number
  /** Correlation with the rest of the points, from -1 to 1; missing where there are too few, or all are alike. */
  readonly discrimination?: number
}

export interface ClassStatistics {
  /** Exercises in their order, with the title of each of their tasks by its id. */
  readonly exercises: readonly { readonly slug: string; readonly maxScore: number }[]
  /** Without those of archives that cannot be read, which are counted by submissions. */
  readonly outcomes: readonly { readonly outcome: ExerciseResult['outcome']; readonly count: number }[]
  readonly unreadable: number
  readonly tasks: readonly PartStatistics[]
  readonly tests: readonly PartStatistics[]
  /** Known mistakes that submissions behave like, the most frequent first. */
  readonly mistakes: readonly { readonly slug: string; readonly name: string; readonly count: number }[]
}

/** With fewer, a correlation says more about chance than about a task. */
const leastForDiscrimination = 10

/** Figures of a class, over what could be run. Pure. */
export function classStatistics({ submissions }: Pick<Results, 'submissions'>): ClassStatistics {
  const all = submissions.flatMap(({ exercises }) => exercises)
  const exercises = [...new Map(all.map(({ slug, maxScore }) => [slug, { slug, maxScore }])).values()]
  const readable = submissions.filter(({ isUnreadable }) => isUnreadable !== true)
  const outcomes = (['graded', 'missing', 'unloadable', 'timed-out', 'broken'] as const)
    .map((outcome) => ({ outcome, count: readable.flatMap((one) => one.exercises).filter((one) => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
  const parts = exercises.map(({ slug }) => partsOf(slug, submissions))
  const mistakes = new Map<string, { slug: string; name: string; count: number }>()
  for (const { slug, resembles } of all) {
    if (resembles === undefined) continue
    const known = mistakes.get(`${slug} ${resembles}`)
    mistakes.set(`${slug} ${resembles}`, { slug, name: resembles, count: (known?.count ?? 0) + 1 })
  }
  return {
    ...{ exercises, outcomes, unreadable: submissions.length - readable.length },
    tasks: parts.flatMap(({ tasks }) => tasks),
    tests: parts.flatMap(({ tests }) => tests),
    mistakes: [...mistakes.values()].sort((left, right) => right.count - left.count),
  }
}

interface Run {
  readonly result: ExerciseResult
  readonly total: number
}

function partsOf(slug: string, submissions: readonly SubmissionResult[]): { tasks: PartStatistics[]; tests: PartStatistics[] } {
  const runs = submissions.flatMap(({ exercises, score }): Run[] => {
    const result = exercises.find((one) => one.slug === slug && one.outcome === 'graded')
    return result === undefined ? [] : [{ result, total: score }]
  })
  const [first] = runs
  const declared = first?.result.tasks ?? []
  const taskIn = ({ result }: Run, id: string) => result.tasks.find((task) => task.id === id)
  const tasks = declared.map(({ id }) => ({
    slug,
    task: id,
    ...figures(
      runs,
      (run) => shareOf(taskIn(run, id)),
      (run) => taskIn(run, id)?.score ?? 0,
    ),
  }))
  const tests = declared.flatMap(({ id }) => {
    // A crash may have kept somebody's tests from being named: the longest list has them all.
    const titles = [...new Set(runs.flatMap((run) => (taskIn(run, id)?.tests ?? []).map(({ title }) => title)))]
    return titles.map((title) => {
      const passes = (run: Run) => (taskIn(run, id)?.tests.some((test) => test.title === title && test.status === 'passed') ? 1 : 0)
      const worth = (run: Run) => (passes(run) * (taskIn(run, id)?.points ?? 0)) / Math.max(1, titles.length)
      return { slug, task: id, test: title, ...figures(runs, passes, worth) }
    })
  })
  return { tasks, tests }
}

function shareOf(task: TaskResult | undefined): number {
  return task === undefined || task.points === 0 ? 0 : task.score / task.points
}

/** `worth` is what the part adds to the total, which is taken off it: a part must not be compared with itself. */
function figures(
  runs: readonly Run[],
  credit: (run: Run) => number,
  worth: (run: Run) => number,
): Pick<PartStatistics, 'n' | 'share' | 'discrimination'> {
  const { facility, discriminationIndex } = itemFigures(runs.map((run) => ({ credit: credit(run), rest: run.total - worth(run) })))
  const isKnown = discriminationIndex !== undefined && runs.length >= leastForDiscrimination
  return { n: runs.length, share: facility, ...(isKnown ? { discrimination: discriminationIndex } : {}) }
}
