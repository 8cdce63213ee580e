/** The three service models of NIST SP 800-145. */
export type ServiceModel = 'IaaS' | 'PaaS' | 'SaaS'

/** Where a system runs: in your own data centre, or in the cloud under one of the models. */
export type Deployment = 'on-premises' | ServiceModel

export interface CatalogueEntry {
  readonly name: string
  readonly formerNames: readonly string[]
  readonly model: ServiceModel
  /** What data scientists use it for, or null. */
  readonly dataScienceUse: string | null
}

/** The layers of a system, from top to bottom. */
export const layers = ['application', 'data', 'runtime', 'middleware', 'operating system', 'virtualisation', 'servers', 'storage', 'network'] as const

export type Layer = (typeof layers)[number]

class UnknownServiceError extends Error {
  service: string
  suggestions: string[]

  constructor(service: string, suggestions: string[]) {
    super('unknown service')
    this.name = 'UnknownServiceError'
    this.service = service
    this.suggestions = suggestions
  }
}

class Catalogue {
  private readonly byName = new Map<string, CatalogueEntry>()
  private readonly entries: readonly CatalogueEntry[]

  constructor(entries: readonly CatalogueEntry[]) {
    this.entries = entries
    for (const entry of entries) {
      for (const name of [entry.name, ...entry.formerNames]) this.byName.set(Catalogue.key(name), entry)
    }
  }

  static key(name: string): string {
    return name.split(/\s+/).filter(Boolean).join(' ').toUpperCase()
  }

  find(name: string): CatalogueEntry {
    const found = this.byName.get(Catalogue.key(name))
    if (found) return found
    throw new UnknownServiceError(name, this.near(Catalogue.key(name)))
  }

  private near(key: string): string[] {
    const suggestions: string[] = []
    for (const limit of [0, 1, 2]) {
      for (const entry of this.entries) {
        const distances = [entry.name, ...entry.formerNames].map((name) => distance(key, Catalogue.key(name)))
        if (Math.min(...distances) === limit) suggestions.push(entry.name)
      }
    }
    return suggestions.slice(0, 3)
  }
}

function distance(a: string, b: string): number {
  const memo = new Map<string, number>()
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const key = `${i},${j}`
    const known = memo.get(key)
    if (known !== undefined) return known
    const same = a[i - 1] === b[j - 1]
    const result = same ? between(i - 1, j - 1) : 1 + Math.min(between(i - 1, j), between(i, j - 1), between(i - 1, j - 1))
    memo.set(key, result)
    return result
  }
  return between(a.length, b.length)
}

export function classifyService(catalogue: readonly CatalogueEntry[], name: string): ServiceModel {
  return new Catalogue(catalogue).find(name).model
}

export function managerOf(deployment: Deployment, layer: Layer): 'customer' | 'provider' {
  const position = layers.indexOf(layer)
  if (position < 0) throw new RangeError(`unknown layer: ${layer}`)
  switch (deployment) {
    case 'on-premises':
      return 'customer'
    case 'IaaS':
      return position < layers.indexOf('virtualisation') ? 'customer' : 'provider'
    case 'PaaS':
      return position < layers.indexOf('runtime') ? 'customer' : 'provider'
    case 'SaaS':
      return layer === 'data' ? 'customer' : 'provider'
    default:
      throw new RangeError(`unknown deployment: ${String(deployment)}`)
  }
}

export function recommendModel(needed: readonly Layer[]): Deployment {
  let answer: Deployment = 'SaaS'
  const order: Deployment[] = ['SaaS', 'PaaS', 'IaaS', 'on-premises']
  for (const layer of needed) {
    while (managerOf(answer, layer) === 'provider') answer = order[order.indexOf(answer) + 1] ?? 'on-premises'
  }
  return answer
}

export function groupExamples(catalogue: readonly CatalogueEntry[]): Record<ServiceModel, string[]> {
  const of = (model: ServiceModel) =>
    catalogue
      .filter((entry) => entry.model === model && entry.dataScienceUse !== null)
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
      .map((entry) => `${entry.name}: ${entry.dataScienceUse}`)
  return { IaaS: of('IaaS'), PaaS: of('PaaS'), SaaS: of('SaaS') }
}
