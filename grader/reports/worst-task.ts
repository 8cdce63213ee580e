import type { Results } from '../scoring/results.ts'

export interface TaskShare {
  readonly slug: string
  readonly id: string
  /** Earned points over possible points, of the submissions that held the exercise; an archive that cannot be read says nothing of it. */
  readonly share: number
}

/** The task on which the class earned the smallest share; undefined when nothing was lost. */
export function worstTask(results: Results): TaskShare | undefined {
  const sums = new Map<string, { slug: string; id: string; score: number; points: number }>()
  for (const { slug, outcome, tasks } of results.submissions.flatMap(({ isUnreadable, exercises }) =>
    isUnreadable === true ? [] : exercises,
  )) {
    if (outcome === 'missing' || outcome === 'broken') continue
    for (const { id, score, points } of tasks) {
      const sum = sums.get(`${slug}/${id}`) ?? { slug, id, score: 0, points: 0 }
      sums.set(`${slug}/${id}`, { ...sum, score: sum.score + score, points: sum.points + points })
    }
  }
  const shares = [...sums.values()].map(({ slug, id, score, points }) => ({ slug, id, share: score / points }))
  const [worst] = shares.sort((left, right) => left.share - right.share)
  return worst === undefined || worst.share === 1 ? undefined : worst
}
