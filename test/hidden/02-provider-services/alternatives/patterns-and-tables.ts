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

const table = (catalogue: readonly Service[]) => Object.groupBy(catalogue, ({ provider, category }) => `${provider}/${category}`)

export const listServices = (catalogue: readonly Service[], provider: Provider, category: string): string[] => {
  if (!providers.includes(provider)) throw RangeError(`provider "${provider}"?`)
  if (catalogue.every((service) => service.category !== category)) throw RangeError(`category "${category}"?`)
  return (table(catalogue)[`${provider}/${category}`] ?? []).map((service) => service.name)
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A pattern for all ways to write a name. */
const patternFor = (provider: Provider, name: string): RegExp => {
  const words = providerWords[provider].map((word) => `${word}\\s+`).join('|')
  const bare = name.trim().replace(new RegExp(`^(?:${words})+`, 'i'), '')
  return new RegExp(`^\\s*(?:${words})*${bare.split(/\s+/).map(escape).join('\\s+')}\\s*$`, 'i')
}

const search = (catalogue: readonly Service[], name: string): { service: Service; former: FormerName | null } => {
  const current: { service: Service; former: FormerName | null }[] = []
  const former: { service: Service; former: FormerName | null }[] = []
  for (const service of catalogue) {
    const fits = (one: { readonly name: string }) => patternFor(service.provider, one.name).test(name)
    if (fits(service)) current.push({ service, former: null })
    const old = service.formerNames.filter(fits)[0]
    if (old !== undefined) former.push({ service, former: old })
  }
  const found = current.length ? current : former
  const [only] = found
  if (found.length === 1 && only) return only
  const error = new Error(`cannot tell what "${name}" is`)
  if (found.length === 0) throw Object.assign(error, { name: 'UnknownServiceError', service: name })
  throw Object.assign(error, { name: 'AmbiguousNameError', service: name, candidates: found.map((one) => one.service) })
}

export const resolveName = (catalogue: readonly Service[], name: string): Resolution => {
  const { service, former } = search(catalogue, name)
  return { name: service.name, provider: service.provider, former }
}

export const findEquivalents = (catalogue: readonly Service[], name: string): Partial<Record<Provider, string[]>> => {
  const { provider, category } = search(catalogue, name).service
  const { [provider]: _own, ...others } = {
    AWS: listServices(catalogue, 'AWS', category),
    'Google Cloud': listServices(catalogue, 'Google Cloud', category),
    Azure: listServices(catalogue, 'Azure', category),
  }
  return others
}

export const rankProviders = (profiles: readonly Profile[], { musts, wishes }: Needs): Ranked[] => {
  const names = Object.keys(wishes)
  const unknown = [...musts, ...names].find((name) => !profiles.some((profile) => profile.strengths.includes(name)))
  if (unknown !== undefined) throw new RangeError(unknown)
  const bad = names.find((name) => !(Number.isSafeInteger(wishes[name]) && (wishes[name] ?? 0) > 0))
  if (bad !== undefined) throw new RangeError(bad)
  return profiles
    .map(({ provider, strengths }, at) => ({
      at,
      able: musts.filter((must) => !strengths.includes(must)).length === 0,
      provider,
      score: names.filter((name) => strengths.includes(name)).reduce((sum, name) => sum + (wishes[name] ?? 0), 0),
      missing: names.filter((name) => !strengths.includes(name)),
    }))
    .filter(({ able }) => able)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ provider, score, missing }) => ({ provider, score, missing }))
}

export const compareMlStacks = (catalogue: readonly Service[], steps: Readonly<Record<string, string>>): Record<Provider, MlStack> => {
  const cells = table(catalogue)
  const label = (service: Service | undefined): string | null => {
    if (!service) return null
    const last = Math.max(...service.formerNames.map((former) => former.until))
    const former = service.formerNames.find((one) => one.until === last)
    return former ? `${service.name} (formerly ${former.name})` : service.name
  }
  const column = (provider: Provider) =>
    Object.entries(steps).reduce<Record<string, string | null>>(
      (stack, [step, category]) => ({ ...stack, [step]: label(cells[`${provider}/${category}`]?.[0]) }),
      {},
    )
  return { AWS: column('AWS'), 'Google Cloud': column('Google Cloud'), Azure: column('Azure') }
}
