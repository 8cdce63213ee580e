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

function exists(platform: Platform, month: string): boolean {
  const first = platform.names[0]
  return first !== undefined && first.from <= month && (platform.endedIn === null || month < platform.endedIn)
}

function nameAt(platform: Platform, month: string): string | null {
  if (!exists(platform, month)) return null
  let current: string | null = null
  for (const { name, from } of platform.names) if (from <= month) current = name
  return current
}

export function findPlatforms(platforms: readonly Platform[], needs: readonly string[], today: string): Match[] {
  for (const need of needs) {
    let isKnown = false
    for (const platform of platforms) if (need in platform.features) isKnown = true
    if (!isKnown) throw new RangeError(`unknown need: ${need}`)
  }
  const matches: Match[] = []
  for (const platform of platforms) {
    const name = nameAt(platform, today)
    if (name === null) continue
    const features: Record<string, string> = {}
    for (const need of needs) {
      const feature = platform.features[need]
      if (feature !== undefined) features[need] = feature
    }
    if (Object.keys(features).length === new Set(needs).size) matches.push({ name, features })
  }
  return matches
}

/** The owner in the month, else the last one before: undefined when there was none. */
function owner(platforms: readonly Platform[], name: string, month: string): Platform | undefined {
  const same = (other: string) => other.toUpperCase() === name.toUpperCase()
  let last: Platform | undefined
  let lastEnd = ''
  for (const platform of platforms) {
    const current = nameAt(platform, month)
    if (current !== null && same(current)) return platform
    for (let index = 0; index < platform.names.length; index += 1) {
      const one = platform.names[index]
      const end = platform.names[index + 1]?.from ?? platform.endedIn
      if (one === undefined || end === null || !same(one.name) || end > month || end <= lastEnd) continue
      last = platform
      lastEnd = end
    }
  }
  return last
}

export function resolveName(platforms: readonly Platform[], name: string, writtenIn: string, today: string): string | null {
  const platform = owner(platforms, name, writtenIn)
  if (platform !== undefined) return nameAt(platform, today)
  throw Object.assign(new Error(`unknown name: ${name}`), { name: 'UnknownNameError', platform: name, writtenIn })
}

export function updateText(platforms: readonly Platform[], text: string, writtenIn: string, today: string): string {
  const names = new Set<string>()
  for (const platform of platforms) for (const { name } of platform.names) names.add(name.toLowerCase())
  const lower = text.toLowerCase()
  const isWord = (at: number) => at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at))
  let result = ''
  let at = 0
  while (at < text.length) {
    const close = text.charAt(at) === '`' ? text.indexOf('`', at + 1) : -1
    if (close > at) {
      result += text.slice(at, close + 1)
      at = close + 1
      continue
    }
    let longest = ''
    for (const name of names) {
      if (name.length > longest.length && lower.startsWith(name, at) && !isWord(at - 1) && !isWord(at + name.length)) longest = name
    }
    if (longest === '') {
      result += text.charAt(at)
      at += 1
      continue
    }
    const written = text.slice(at, at + longest.length)
    const platform = owner(platforms, written, writtenIn)
    const now = platform === undefined ? null : nameAt(platform, today)
    result += now === null || now.toLowerCase() === longest ? written : now
    at += longest.length
  }
  return result
}

export function orderSteps(steps: readonly Step[]): string[] {
  const waiting = new Map<string, Set<string>>()
  for (const { name, after } of steps) {
    if (waiting.has(name)) throw new RangeError(`${name} twice`)
    waiting.set(name, new Set(after))
  }
  for (const after of waiting.values()) {
    for (const name of after) if (!waiting.has(name)) throw new RangeError(`no step ${name}`)
  }
  const order: string[] = []
  for (;;) {
    let next: string | undefined
    for (const [name, after] of waiting) {
      if (after.size > 0) continue
      next = name
      break
    }
    if (next === undefined) break
    order.push(next)
    waiting.delete(next)
    for (const after of waiting.values()) after.delete(next)
  }
  if (waiting.size === 0) return order
  throw Object.assign(new Error('cycle'), { name: 'PipelineCycleError', steps: [...waiting.keys()] })
}

export function stepsToRerun(steps: readonly Step[], changed: readonly string[]): string[] {
  const order = orderSteps(steps)
  const due: string[] = []
  const queue = [...changed]
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (!order.includes(name)) throw new RangeError(`no step ${name}`)
    if (due.includes(name)) continue
    due.push(name)
    for (const step of steps) if (step.after.includes(name)) queue.push(step.name)
  }
  return due.sort((left, right) => order.indexOf(left) - order.indexOf(right))
}
