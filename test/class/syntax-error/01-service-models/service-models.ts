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
export const layers = [
  'application',
  'data',
  'runtime',
  'middleware',
  'operating system',
  'virtualisation',
  'servers',
  'storage',
  'network',
] as const

export type Layer = (typeof layers)[number]

/** No service has this current or former name. */
class UnknownServiceError extends Error {
  override readonly name = 'UnknownServiceError'
  readonly service: string
  readonly suggestions: readonly string[]

  constructor(service: string, suggestions: readonly string[]) {
    super(`no service is called "${service}"${suggestions.length > 0 ? `; did you mean ${suggestions.join(', ')}?` : ''}`)
    this.service = service
    this.suggestions = suggestions
  }
}

const fold = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

const namesOf = (entry: CatalogueEntry): string[] => [entry.name, ...entry.formerNames].map(fold)

/** Finds a service by its current or a former name. */
export function classifyService(catalogue: readonly CatalogueEntry[], name: string): ServiceModel {
  const wanted = fold(name
  const entry = catalogue.find((candidate) => namesOf(candidate).includes(wanted))
  if (entry === undefined) throw new UnknownServiceError(name, nearNames(catalogue, wanted))
  return entry.model
}

function nearNames(catalogue: readonly CatalogueEntry[], wanted: string): string[] {
  return catalogue
    .map((entry) => ({ name: entry.name, edits: Math.min(...namesOf(entry).map((name) => editsBetween(wanted, name))) }))
    .filter(({ edits }) => edits <= 2)
    .sort((left, right) => left.edits - right.edits)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Levenshtein distance, row by row. */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [index, unit] of [...from].entries()) {
    const next = [index + 1]
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (unit === other ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** What is left to the customer, from least to most. */
const customerLayers: Readonly<Record<Deployment, readonly Layer[]>> = {
  SaaS: ['data'],
  PaaS: ['application', 'data'],
  IaaS: ['application', 'data', 'runtime', 'middleware', 'operating system'],
  'on-premises': layers,
}

const deployments = ['SaaS', 'PaaS', 'IaaS', 'on-premises'] as const

/** Looks the layer up in the stack. */
export function managerOf(deployment: Deployment, layer: Layer): 'customer' | 'provider' {
  if (!deployments.includes(deployment)) throw new RangeError(`there is no deployment "${deployment}"`)
  requireLayer(layer)
  return customerLayers[deployment].includes(layer) ? 'customer' : 'provider'
}

function requireLayer(layer: Layer): void {
  if (!layers.includes(layer)) throw new RangeError(`there is no layer "${layer}"`)
}

/** The first deployment, from least to manage to most, that leaves every needed layer to the customer. */
export function recommendModel(needed: readonly Layer[]): Deployment {
  needed.forEach(requireLayer)
  const fits = (deployment: Deployment) => needed.every((layer) => customerLayers[deployment].includes(layer))
  return deployments.find(fits) ?? 'on-premises'
}

/** Groups what data scientists use by model. */
export function groupExamples(catalogue: readonly CatalogueEntry[]): Record<ServiceModel, string[]> {
  const groups: Record<ServiceModel, string[]> = { IaaS: [], PaaS: [], SaaS: [] }
  const byName = catalogue.toSorted((left, right) => (left.name < right.name ? -1 : 1))
  for (const { name, model, dataScienceUse } of byName) {
    if (dataScienceUse !== null) groups[model].push(`${name}: ${dataScienceUse}`)
  }
  return groups
}
