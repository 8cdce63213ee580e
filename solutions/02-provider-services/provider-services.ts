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
export type MlStack = Readonly<Record<string, string | null>>

/** Filters by provider and category. */
export function listServices(catalogue: readonly Service[], provider: Provider, category: string): string[] {
  requireKnown(providers, provider, 'provider')
  requireKnown(
    catalogue.map((service) => service.category),
    category,
    'category',
  )
  return servicesOf(catalogue, provider, category).map(({ name }) => name)
}

function servicesOf(catalogue: readonly Service[], provider: Provider, category: string): Service[] {
  return catalogue.filter((service) => service.provider === provider && service.category === category)
}

function requireKnown(known: readonly string[], value: string, what: string): void {
  if (!known.includes(value)) throw new RangeError(`there is no ${what} "${value}"`)
}

/** Current names first, former names second; one service must remain. */
export function resolveName(catalogue: readonly Service[], name: string): Resolution {
  const { service, former } = findMatch(catalogue, name)
  return { name: service.name, provider: service.provider, former }
}

function findMatch(catalogue: readonly Service[], name: string) {
  const isNamed = ({ provider }: Service, known: string) => bareName(provider, known) === bareName(provider, name)
  const current = catalogue.filter((service) => isNamed(service, service.name)).map((service) => ({ service, former: null }))
  const renamed = catalogue.flatMap((service) => {
    const former = service.formerNames.find((one) => isNamed(service, one.name))
    return former === undefined ? [] : [{ service, former }]
  })
  const matches = current.length > 0 ? current : renamed
  const [match] = matches
  if (match === undefined) throw namedError('UnknownServiceError', `no service is called "${name}"`, { service: name })
  if (matches.length > 1) {
    const candidates = matches.map(({ service }) => ({ provider: service.provider, name: service.name }))
    throw namedError('AmbiguousNameError', `"${name}" may be any of ${candidates.length} services`, { service: name, candidates })
  }
  return match
}

/** The name as people say it when the provider is understood: 's3' for ' AWS  S3'. */
function bareName(provider: Provider, name: string): string {
  const words = name.trim().toLowerCase().split(/\s+/)
  // When every word is the provider's, this is -1: the last one stays.
  const start = words.findIndex((word) => !providerWords[provider].includes(word))
  return words.slice(start).join(' ')
}

function namedError(name: string, message: string, fields: Readonly<Record<string, unknown>>): Error {
  return Object.assign(new Error(message), { name, ...fields })
}

/** What the other providers have in the same category. */
export function findEquivalents(catalogue: readonly Service[], name: string): Partial<Record<Provider, string[]>> {
  const { service } = findMatch(catalogue, name)
  const others = providers.filter((provider) => provider !== service.provider)
  const namesOf = (provider: Provider) => servicesOf(catalogue, provider, service.category).map((one) => one.name)
  return Object.fromEntries(others.map((provider) => [provider, namesOf(provider)]))
}

/** Musts decide who stays, wishes in which order. */
export function rankProviders(profiles: readonly Profile[], { musts, wishes }: Needs): Ranked[] {
  const known = profiles.flatMap(({ strengths }) => strengths)
  for (const strength of [...musts, ...Object.keys(wishes)]) requireKnown(known, strength, 'strength')
  for (const [wish, weight] of Object.entries(wishes)) {
    if (!Number.isInteger(weight) || weight <= 0) throw new RangeError(`"${wish}" needs a whole number above 0 as weight, not ${weight}`)
  }
  const total = Object.values(wishes).reduce((sum, weight) => sum + weight, 0)
  return profiles
    .filter(({ strengths }) => musts.every((must) => strengths.includes(must)))
    .map(({ provider, strengths }) => {
      const missing = Object.keys(wishes).filter((wish) => !strengths.includes(wish))
      return { provider, score: missing.reduce((score, wish) => score - (wishes[wish] ?? 0), total), missing }
    })
    .sort((left, right) => right.score - left.score)
}

/** One column for each provider, one row for each step. */
export function compareMlStacks(catalogue: readonly Service[], steps: Readonly<Record<string, string>>): Record<Provider, MlStack> {
  const stackOf = (provider: Provider): MlStack => {
    const label = (category: string) => servicesOf(catalogue, provider, category).map(labelOf).at(0) ?? null
    return Object.fromEntries(Object.entries(steps).map(([step, category]) => [step, label(category)]))
  }
  return { AWS: stackOf('AWS'), 'Google Cloud': stackOf('Google Cloud'), Azure: stackOf('Azure') }
}

function labelOf({ name, formerNames }: Service): string {
  const [latest] = formerNames.toSorted((left, right) => right.until - left.until)
  return latest === undefined ? name : `${name} (formerly ${latest.name})`
}
