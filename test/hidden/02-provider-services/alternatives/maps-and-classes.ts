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

class UnknownServiceError extends Error {
  override name = 'UnknownServiceError'
  service: string
  constructor(service: string) {
    super(`unknown service ${service}`)
    this.service = service
  }
}

class AmbiguousNameError extends Error {
  override name = 'AmbiguousNameError'
  service: string
  candidates: Service[]
  constructor(service: string, candidates: Service[]) {
    super(`${service} is ambiguous`)
    this.service = service
    this.candidates = candidates
  }
}

/** Finds services by name, whatever words for the provider stand in front. */
class Directory {
  readonly #current = new Map<string, Service[]>()
  readonly #former = new Map<string, [Service, FormerName][]>()

  constructor(catalogue: readonly Service[]) {
    for (const service of catalogue) {
      const key = Directory.key(service.provider, service.name)
      this.#current.set(key, [...(this.#current.get(key) ?? []), service])
      const seen = new Set<string>()
      for (const former of service.formerNames) {
        const old = Directory.key(service.provider, former.name)
        if (seen.has(old)) continue
        seen.add(old)
        this.#former.set(old, [...(this.#former.get(old) ?? []), [service, former]])
      }
    }
  }

  static key(provider: Provider, name: string): string {
    let rest = name.toUpperCase().replace(/\s+/g, ' ').trim()
    for (let space = rest.indexOf(' '); space > 0; space = rest.indexOf(' ')) {
      if (!providerWords[provider].includes(rest.slice(0, space).toLowerCase())) break
      rest = rest.slice(space + 1)
    }
    return `${provider}: ${rest}`
  }

  find(catalogue: readonly Service[], name: string): [Service, FormerName | null] {
    const keys = providers.map((provider) => Directory.key(provider, name))
    const found: [Service, FormerName | null][] = keys.flatMap((key) => this.#current.get(key) ?? []).map((service) => [service, null])
    if (found.length === 0) found.push(...keys.flatMap((key) => this.#former.get(key) ?? []))
    const first = found[0]
    if (!first) throw new UnknownServiceError(name)
    if (found.length === 1) return first
    throw new AmbiguousNameError(
      name,
      found.map(([service]) => service).sort((a, b) => catalogue.indexOf(a) - catalogue.indexOf(b)),
    )
  }
}

export function listServices(catalogue: readonly Service[], provider: Provider, category: string): string[] {
  if (!(provider in providerWords)) throw new RangeError(`unknown provider: ${provider}`)
  const names: string[] = []
  let isKnown = false
  for (const service of catalogue) {
    if (service.category !== category) continue
    isKnown = true
    if (service.provider === provider) names.push(service.name)
  }
  if (!isKnown) throw new RangeError(`unknown category: ${category}`)
  return names
}

export function resolveName(catalogue: readonly Service[], name: string): Resolution {
  const [service, former] = new Directory(catalogue).find(catalogue, name)
  return { name: service.name, provider: service.provider, former }
}

export function findEquivalents(catalogue: readonly Service[], name: string): Partial<Record<Provider, string[]>> {
  const [{ provider: own, category }] = new Directory(catalogue).find(catalogue, name)
  const found: Partial<Record<Provider, string[]>> = {}
  for (const provider of providers) {
    if (provider !== own) found[provider] = listServices(catalogue, provider, category)
  }
  return found
}

export function rankProviders(profiles: readonly Profile[], needs: Needs): Ranked[] {
  const all = new Set<string>()
  for (const profile of profiles) for (const strength of profile.strengths) all.add(strength)
  for (const must of needs.musts) if (!all.has(must)) throw new RangeError(`nobody has ${must}`)
  const wishes = new Map(Object.entries(needs.wishes))
  for (const [wish, weight] of wishes) {
    if (!all.has(wish)) throw new RangeError(`nobody has ${wish}`)
    if (weight < 1 || weight % 1 !== 0) throw new RangeError(`${wish}: bad weight ${weight}`)
    if (Number.isNaN(weight)) throw new RangeError(`${wish}: no weight`)
  }
  const rows: Ranked[] = []
  for (const { provider, strengths } of profiles) {
    const own = new Set(strengths)
    if (!new Set(needs.musts).isSubsetOf(own)) continue
    let score = 0
    const missing: string[] = []
    for (const [wish, weight] of wishes) {
      if (own.has(wish)) score += weight
      else missing.push(wish)
    }
    const at = rows.findIndex((row) => row.score < score)
    rows.splice(at === -1 ? rows.length : at, 0, { provider, score, missing })
  }
  return rows
}

export function compareMlStacks(catalogue: readonly Service[], steps: Readonly<Record<string, string>>): Record<Provider, MlStack> {
  const stacks: Record<Provider, Record<string, string | null>> = { AWS: {}, 'Google Cloud': {}, Azure: {} }
  for (const provider of providers) {
    for (const step in steps) {
      const service = catalogue.find((one) => one.provider === provider && one.category === steps[step])
      let latest: FormerName | undefined
      for (const former of service?.formerNames ?? []) if (!latest || former.until > latest.until) latest = former
      stacks[provider][step] = service ? service.name + (latest ? ` (formerly ${latest.name})` : '') : null
    }
  }
  return stacks
}
