/** `from`: the first month of the name, as 'YYYY-MM'. */
export type PlatformName = { readonly name: string; readonly from: string }
/** Something to build models with. No two platforms have one name in one month. */
export interface Platform {
  readonly provider: string
  /** Oldest first; each name holds until the next one begins, the last one until the platform ends. */
  readonly names: readonly PlatformName[]
  /** The first month without the platform, or null while it goes on. */
  readonly endedIn: string | null
  /** Needs, such as 'AutoML', and what the platform calls what it has for them. */
  readonly features: Readonly<Record<string, string>>
}
export type Match = { readonly name: string; readonly features: Readonly<Record<string, string>> }
/** A step of a pipeline, and the names of the steps that must be done before it. */
export type Step = { readonly name: string; readonly after: readonly string[] }

/**
 * The platforms that exist in the month `today` and have every need, in the order given: the name in that month, and what the platform
 * calls each of the needs, and no other features.
 * @throws RangeError that names the first need that no platform has, not even one of another time
 */
export function findPlatforms(platforms: readonly Platform[], needs: readonly string[], today: string): Match[] {
  throw new Error('NotImplemented: findPlatforms')
}

/**
 * What the platform that `name` meant in the month `writtenIn` is called in the month `today`; null when it has ended by then. Meant is
 * the one that had the name in `writtenIn`; if none had, the one that gave it up (or ended with it) last before. Case does not matter.
 * @throws 'UnknownNameError' `{ platform, writtenIn }`: an Error with the name as given, when no platform had the name so far
 */
export function resolveName(platforms: readonly Platform[], name: string, writtenIn: string, today: string): string | null {
  throw new Error('NotImplemented: resolveName')
}

/**
 * The text with each platform's name replaced by what `resolveName` answers. Names are found in any case, as whole words (no letter
 * or digit just before or after), the longest at a place; replacements are not searched again. A name stays as written when
 * it is still the platform's, when the platform has ended, when nobody had it by `writtenIn`, and between two backticks (code).
 */
export function updateText(platforms: readonly Platform[], text: string, writtenIn: string, today: string): string {
  throw new Error('NotImplemented: updateText')
}

/**
 * The names of the steps in an order in which each comes after those it waits for; of several that could be next, the one listed first.
 * @throws RangeError that names a step in `after` that is not in the list, or a name that is there twice
 * @throws 'PipelineCycleError' `{ steps }`: an Error with the names of all steps that can never run, in the order of the list
 */
export function orderSteps(steps: readonly Step[]): string[] {
  throw new Error('NotImplemented: orderSteps')
}

/**
 * The changed steps and all that come after them, directly or not, in the order of `orderSteps`.
 * @throws what `orderSteps` throws; RangeError that names a changed step that is not in the list
 */
export function stepsToRerun(steps: readonly Step[], changed: readonly string[]): string[] {
  throw new Error('NotImplemented: stepsToRerun')
}
