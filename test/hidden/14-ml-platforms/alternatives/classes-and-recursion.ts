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

class UnknownNameError extends Error {
  platform: string
  writtenIn: string
  constructor(platform: string, writtenIn: string) {
    super(`${platform}?`)
    this.name = 'UnknownNameError'
    this.platform = platform
    this.writtenIn = writtenIn
  }
}

class PipelineCycleError extends Error {
  steps: string[]
  constructor(steps: string[]) {
    super('a cycle')
    this.name = 'PipelineCycleError'
    this.steps = steps
  }
}

/** Months since year 0. */
const monthNumber = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return year * 12 + number
}

class History {
  readonly platform: Platform
  constructor(platform: Platform) {
    this.platform = platform
  }

  get periods() {
    const ends = [...this.platform.names.slice(1).map(({ from }) => from), this.platform.endedIn]
    return this.platform.names.map(({ name, from }, index) => {
      const end = ends[index]
      return { name, from: monthNumber(from), until: end ? monthNumber(end) : Number.POSITIVE_INFINITY }
    })
  }

  nameIn(month: string): string | undefined {
    return this.periods.find(({ from, until }) => monthNumber(month) >= from && monthNumber(month) < until)?.name
  }

  /** How many months the name had been given up by then: 0 while it holds, infinitely many when it never did. */
  distance(name: string, month: string): number {
    const now = monthNumber(month)
    const begun = this.periods.filter((period) => period.name.toLowerCase() === name.toLowerCase() && period.from <= now)
    return Math.min(Number.POSITIVE_INFINITY, ...begun.map(({ until }) => Math.max(0, now - until + 1)))
  }
}

function lookUp(platforms: readonly Platform[], name: string, writtenIn: string): History | null {
  const ranked = platforms
    .map((platform) => new History(platform))
    .map((history) => ({ history, distance: history.distance(name, writtenIn) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((left, right) => left.distance - right.distance)
  return ranked[0]?.history ?? null
}

export function findPlatforms(platforms: readonly Platform[], needs: readonly string[], today: string): Match[] {
  const all = new Set(platforms.flatMap((platform) => Object.keys(platform.features)))
  needs.forEach((need) => {
    if (!all.has(need)) throw new RangeError(`nobody has ${need}`)
  })
  return platforms
    .map((platform) => ({ name: new History(platform).nameIn(today), features: needs.map((need) => [need, platform.features[need]] as const) }))
    .flatMap(({ name, features }) => (name === undefined || features.some(([, feature]) => feature === undefined) ? [] : [{ name, features }]))
    .map(({ name, features }) => ({ name, features: Object.fromEntries(features.map(([need, feature]) => [need, feature ?? ''])) }))
}

export function resolveName(platforms: readonly Platform[], name: string, writtenIn: string, today: string): string | null {
  const history = lookUp(platforms, name, writtenIn)
  if (!history) throw new UnknownNameError(name, writtenIn)
  return history.nameIn(today) ?? null
}

export function updateText(platforms: readonly Platform[], text: string, writtenIn: string, today: string): string {
  const names = platforms.flatMap((platform) => platform.names.map(({ name }) => name)).sort((left, right) => right.length - left.length)
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const prose = (part: string): string =>
    part.replace(new RegExp(`(^|[^a-z0-9])(${escaped.join('|')})(?=$|[^a-z0-9])`, 'gi'), (_all, before: string, found: string) => {
      const now = lookUp(platforms, found, writtenIn)?.nameIn(today) ?? found
      return before + (now.toLowerCase() === found.toLowerCase() ? found : now)
    })
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : prose(part)))
    .join('')
}

export function orderSteps(steps: readonly Step[]): string[] {
  const names = new Set(steps.map(({ name }) => name))
  if (names.size < steps.length) throw new RangeError(`twice: ${steps.find(({ name }, at) => steps.slice(0, at).some((one) => one.name === name))?.name}`)
  const unknown = steps.flatMap(({ after }) => after).find((name) => !names.has(name))
  if (unknown !== undefined) throw new RangeError(`unknown: ${unknown}`)
  const go = (done: readonly string[], left: readonly Step[]): string[] => {
    if (left.length === 0) return [...done]
    const at = left.findIndex(({ after }) => after.every((name) => done.includes(name)))
    const next = left[at]
    if (next === undefined) throw new PipelineCycleError(left.map(({ name }) => name))
    return go([...done, next.name], left.toSpliced(at, 1))
  }
  return go([], steps)
}

export function stepsToRerun(steps: readonly Step[], changed: readonly string[]): string[] {
  const order = orderSteps(steps)
  for (const name of changed) if (!order.includes(name)) throw new RangeError(`unknown: ${name}`)
  const byName = new Map(steps.map((step) => [step.name, step]))
  const isDue = (name: string): boolean => changed.includes(name) || (byName.get(name)?.after ?? []).some(isDue)
  return order.filter(isDue)
}
