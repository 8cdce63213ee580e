export const providers = ['AWS', 'Google Cloud', 'Azure'] as const
export type Provider = (typeof providers)[number]
/** Words that people put before the name of a provider's service, or leave out. */
export const providerWords: Readonly<Record<Provider, readonly string[]>> = {
  AWS: ['aws', 'amazon'],
  'Google Cloud': ['google', 'gcp'],
  Azure: ['azure', 'microsoft'],
}

export interface Service {
  readonly name: string
  readonly provider: Provider
  /** What it is, such as 'object storage' or 'ML platform'. */
  readonly category: string
  /** In any order. */
  readonly formerNames: readonly FormerName[]
}
/** `until`: the year in which the name was given up. */
export type FormerName = { readonly name: string; readonly until: number }
/** `former`: the former name that was used, as the catalogue has it (the first that fits), or null for the current name. */
export type Resolution = { readonly name: string; readonly provider: Provider; readonly former: FormerName | null }
export type Profile = { readonly provider: Provider; readonly strengths: readonly string[] }
/** `wishes`: a weight for each wished strength, a whole number above 0. */
export type Needs = { readonly musts: readonly string[]; readonly wishes: Readonly<Record<string, number>> }
export type Ranked = { readonly provider: Provider; readonly score: number; readonly missing: readonly string[] }
/** Step to the label of a service, or null. */
export type MlStack = Readonly<Record<string, string | null>>

/** Current names, in the catalogue's order. @throws RangeError that names an unknown provider, or a category that no service has */
export function listServices(catalogue: readonly Service[], provider: Provider, category: string): string[] {
  throw new Error('NotImplemented: listServices')
}
/**
 * The service that a name means. Names are compared without case, spaces at the ends, runs of spaces, and without all
 * `providerWords` of the service's provider at the front; the last word always stays. Former names count only when no current name fits.
 * @throws 'UnknownServiceError' `{ service }` (the name as given), or 'AmbiguousNameError' `{ service, candidates }` when more than one
 * service fits: `{ provider, name }` of each, current names, in the catalogue's order. Both are Errors with that `name`.
 */
export function resolveName(catalogue: readonly Service[], name: string): Resolution {
  throw new Error('NotImplemented: resolveName')
}
/** A list for each other provider, even an empty one: its services of the category. Takes names, and throws, like `resolveName`. */
export function findEquivalents(catalogue: readonly Service[], name: string): Partial<Record<Provider, string[]>> {
  throw new Error('NotImplemented: findEquivalents')
}
/**
 * The providers that have every must, highest `score` (sum of the weights of the wishes they have) first, equal ones in the order of
 * `profiles`; `missing` are the wishes they do not have, in the order of `wishes`. Strengths are compared exactly.
 * @throws RangeError that names a strength in `needs` that no profile has, or whose weight is not a whole number above 0
 */
export function rankProviders(profiles: readonly Profile[], needs: Needs): Ranked[] {
  throw new Error('NotImplemented: rankProviders')
}
/**
 * For each provider, and each step with its category: the label of the provider's first service in the category, or null.
 * A label is `Name`, or `Name (formerly X)`, where X is the name given up last (of several in one year, the first in the list).
 */
export function compareMlStacks(catalogue: readonly Service[], steps: Readonly<Record<string, string>>): Record<Provider, MlStack> {
  throw new Error('NotImplemented: compareMlStacks')
}
