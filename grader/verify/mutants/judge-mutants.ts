import type { Exercise } from '../../content/course.ts'
import type { Fault } from '../rule.ts'
import type { Mutant } from './mutate.ts'
import { isMeant, type Placed } from './read-equivalents.ts'

/** What came of one mutant: the tasks whose tests noticed it; none for a survivor. */
export interface Tried {
  readonly mutant: Mutant
  readonly killedBy: readonly string[]
}

export interface MutationProof {
  readonly exercise: Exercise
  readonly tried: readonly Tried[]
  readonly equivalents: readonly Placed[]
}

export interface MutationFigures {
  readonly killed: number
  /** All mutants but the equivalent ones. */
  readonly counted: number
  /** Of those counted, in per cent. */
  readonly share: number
  /** Declared to be as right as the reference, and noticed by no test. */
  readonly equivalent: number
  /** Counted, and noticed by no test. */
  readonly survivors: readonly Mutant[]
}

/** Of the mutants that are not equivalent, in per cent. */
const leastKilled = 95

/** A killed mutant counts as killed, whatever was declared of it. */
export function countMutants({ tried, equivalents }: MutationProof): MutationFigures {
  const killed = tried.filter(({ killedBy }) => killedBy.length > 0).length
  const alive = tried.filter(({ killedBy }) => killedBy.length === 0).map(({ mutant }) => mutant)
  const survivors = alive.filter((mutant) => !equivalents.some((one) => isMeant(one, mutant)))
  const counted = killed + survivors.length
  return { killed, counted, share: counted === 0 ? 100 : (100 * killed) / counted, equivalent: alive.length - survivors.length, survivors }
}

/** Too many survivors, and equivalents that are none: no mutant fits them, or the tests noticed every one that does. */
export function judgeMutants(proof: MutationProof): Fault[] {
  const file = `test/hidden/${proof.exercise.slug}`
  const { killed, counted, share } = countMutants(proof)
  const few = `${killed} of ${counted} mutants are noticed (${share.toFixed(1)} %), expected at least ${leastKilled} %`
  const fix = 'test what the contract promises, declare in equivalents.ts what it leaves open'
  const tooFew: Fault[] = share >= leastKilled ? [] : [{ code: 'mutants', file: `${file}/suite.test.ts`, path: '', message: few, fix }]
  return [...tooFew, ...staleEquivalents(proof, `${file}/equivalents.ts`)]
}

function staleEquivalents({ tried, equivalents }: MutationProof, file: string): Fault[] {
  return equivalents.flatMap((one) => {
    const meant = tried.filter(({ mutant }) => isMeant(one, mutant))
    if (meant.some(({ killedBy }) => killedBy.length === 0)) return []
    const why = meant.length === 0 ? 'no mutant fits it' : 'the tests notice every mutant that fits it'
    const into = one.into === undefined ? '' : ` into ${one.into.map((text) => JSON.stringify(text)).join(', ')}`
    return [{ code: 'equivalents', file, path: '', message: `${why}: ${JSON.stringify(one.within)}${into}`, fix: 'remove it' }]
  })
}
