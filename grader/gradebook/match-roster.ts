import { editDistance } from '../content/nearest.ts'
import type { Learner } from './roster.ts'

export interface Matches {
  /** Ids of submissions by the id of their learner. */
  readonly found: ReadonlyMap<string, string>
  /** Learners without a submission. */
  readonly missing: readonly Learner[]
  /** Submissions of nobody on the roster, with whoever may be meant: never taken for them. */
  readonly unknown: readonly { readonly id: string; readonly near: readonly Learner[] }[]
  /** Submissions that fit more than one learner, or a learner whom another one fits, too: taken for nobody. */
  readonly unclear: readonly { readonly id: string; readonly learners: readonly Learner[] }[]
}

/** A submission, with the names under which a platform knows the learner. */
export interface HandedInAs {
  readonly id: string
  readonly knownAs?: readonly string[] | undefined
}

/** Joins submissions to a roster by exact names alone: id, login, email, number, the whole name; case does not count. Pure. */
export function matchRoster(roster: readonly Learner[], submissions: readonly HandedInAs[]): Matches {
  const fits = submissions.map(({ id, knownAs = [] }) => {
    const names = [id, ...knownAs].map(fold)
    return { id, learners: roster.filter((learner) => namesOf(learner).some((name) => names.includes(name))) }
  })
  const claims = (learner: Learner) => fits.filter(({ learners }) => learners.includes(learner)).length
  const isClear = ({ learners: [first, ...others] }: (typeof fits)[number]) =>
    first !== undefined && others.length === 0 && claims(first) === 1
  const found = new Map(fits.filter(isClear).flatMap(({ id, learners: [learner] }) => (learner === undefined ? [] : [[learner.id, id]])))
  return {
    found,
    missing: roster.filter((learner) => claims(learner) === 0),
    unknown: fits.filter(({ learners }) => learners.length === 0).map(({ id }) => ({ id, near: nearTo(id, roster) })),
    unclear: fits.filter((fit) => fit.learners.length > 0 && !isClear(fit)),
  }
}

function namesOf({ id, name, email, canvasId, sisUserId, sisLoginId, idNumber }: Learner): string[] {
  const [local = ''] = email.split('@')
  return [id, name, email, local, canvasId, sisUserId, sisLoginId, idNumber].map(fold).filter((name) => name !== '')
}

/**
 * Those whose id or name is nearly the submission's, words in any order, or all that stands behind a hyphen or underscore in it, as in
 * `project-1-ada`: a hint for a person, nothing more.
 */
function nearTo(id: string, roster: readonly Learner[]): Learner[] {
  const wanted = letters(id)
  const ends = new Set([...id.matchAll(/[-_]/g)].map(({ index }) => letters(id.slice(index + 1))).filter((end) => end.length >= 2))
  return roster.filter((learner) =>
    namesOf(learner).some((name) => {
      const given = letters(name)
      return ends.has(given) || (given.length >= 4 && editDistance(given, wanted) <= Math.max(1, Math.floor(given.length / 6)))
    }),
  )
}

function letters(text: string): string {
  return fold(text)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join('')
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}
