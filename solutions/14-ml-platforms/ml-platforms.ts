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

/** `until`: the first month without the name, later than any month while it is in use. */
type Period = PlatformName & { readonly platform: Platform; readonly until: string }

const never = '9999-99'

function periodsOf(platform: Platform): Period[] {
  return platform.names.map(({ name, from }, index) => {
    return { platform, name, from, until: platform.names[index + 1]?.from ?? platform.endedIn ?? never }
  })
}

function nameIn(platform: Platform, month: string): string | null {
  return periodsOf(platform).find(({ from, until }) => from <= month && month < until)?.name ?? null
}

/** Keeps what exists and has every need. */
export function findPlatforms(platforms: readonly Platform[], needs: readonly string[], today: string): Match[] {
  const unknown = needs.find((need) => !platforms.some(({ features }) => Object.hasOwn(features, need)))
  if (unknown !== undefined) throw new RangeError(`no platform has "${unknown}"`)
  return platforms.flatMap((platform) => {
    const name = nameIn(platform, today)
    const features = Object.entries(platform.features).filter(([need]) => needs.includes(need))
    const hasAll = needs.every((need) => Object.hasOwn(platform.features, need))
    return name !== null && hasAll ? [{ name, features: Object.fromEntries(features) }] : []
  })
}

/** Nobody had this name by then. */
class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError'
  readonly platform: string
  readonly writtenIn: string

  constructor(platform: string, writtenIn: string) {
    super(`by ${writtenIn}, no platform was called "${platform}"`)
    this.platform = platform
    this.writtenIn = writtenIn
  }
}

/** Of all periods of the name that had begun, the one that lasts longest: it holds the month, or else it ended last. */
function meantBy(platforms: readonly Platform[], name: string, writtenIn: string): Platform | undefined {
  const begun = platforms
    .flatMap(periodsOf)
    .filter((period) => period.name.toLowerCase() === name.toLowerCase() && period.from <= writtenIn)
  return begun.toSorted((left, right) => right.until.localeCompare(left.until))[0]?.platform
}

/** From the name to the platform, and back to a name. */
export function resolveName(platforms: readonly Platform[], name: string, writtenIn: string, today: string): string | null {
  const platform = meantBy(platforms, name, writtenIn)
  if (platform === undefined) throw new UnknownNameError(name, writtenIn)
  return nameIn(platform, today)
}

/** Finds code and names in one pass, so that nothing is replaced twice. */
export function updateText(platforms: readonly Platform[], text: string, writtenIn: string, today: string): string {
  const names = platforms.flatMap((platform) => platform.names.map(({ name }) => name))
  const longestFirst = names.toSorted((left, right) => right.length - left.length).map((name) => RegExp.escape(name))
  const pattern = new RegExp(`\`[^\`]*\`|(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return text.replace(pattern, (found) => {
    const platform = found.startsWith('`') ? undefined : meantBy(platforms, found, writtenIn)
    const name = platform === undefined ? null : nameIn(platform, today)
    return name === null || name.toLowerCase() === found.toLowerCase() ? found : name
  })
}

/** Takes the first step that can run, until none is left or none can. */
export function orderSteps(steps: readonly Step[]): string[] {
  const names = steps.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new RangeError(`the step "${twice}" is there twice`)
  for (const { after } of steps) requireSteps(names, after)
  const order: string[] = []
  while (order.length < steps.length) {
    const next = steps.find(({ name, after }) => !order.includes(name) && after.every((one) => order.includes(one)))
    if (next === undefined) {
      const stuck = names.filter((name) => !order.includes(name))
      throw Object.assign(new Error(`these steps wait for each other: ${stuck.join(', ')}`), { name: 'PipelineCycleError', steps: stuck })
    }
    order.push(next.name)
  }
  return order
}

function requireSteps(names: readonly string[], wanted: readonly string[]): void {
  const missing = wanted.find((name) => !names.includes(name))
  if (missing !== undefined) throw new RangeError(`there is no step "${missing}"`)
}

/** In order, a step reruns when it changed or waits for one that reruns. */
export function stepsToRerun(steps: readonly Step[], changed: readonly string[]): string[] {
  const order = orderSteps(steps)
  requireSteps(order, changed)
  const rerun = new Set(changed)
  for (const name of order) {
    const after = steps.find((step) => step.name === name)?.after ?? []
    if (after.some((one) => rerun.has(one))) rerun.add(name)
  }
  return order.filter((name) => rerun.has(name))
}
