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

/**
 * The model of the service with this current or former name. Case, spaces at the ends and runs of spaces do not matter.
 * @throws UnknownServiceError: an Error with `name` 'UnknownServiceError', `service` (the name as given, unchanged) and `suggestions`:
 * the current names of at most three entries with a current or former name at most two edits away (one character
 * inserted, deleted or replaced; names compared as above), nearest first, then in the catalogue's order
 */
export function classifyService(catalogue: readonly CatalogueEntry[], name: string): ServiceModel {
  throw new Error('NotImplemented: classifyService')
}

/**
 * Who manages a layer. Data is always the customer's: shared responsibility leaves it with you even under SaaS.
 * @throws RangeError that names the layer or the deployment when it is not one of the known ones
 */
export function managerOf(deployment: Deployment, layer: Layer): 'customer' | 'provider' {
  throw new Error('NotImplemented: managerOf')
}

/**
 * The deployment that leaves the customer least to manage among those that leave all of `needed` to the customer.
 * @throws RangeError that names the first layer that is not known
 */
export function recommendModel(needed: readonly Layer[]): Deployment {
  throw new Error('NotImplemented: recommendModel')
}

/** `name: use` of every entry with a data-science use, by model, each list sorted by name. All three models are there. */
export function groupExamples(catalogue: readonly CatalogueEntry[]): Record<ServiceModel, string[]> {
  throw new Error('NotImplemented: groupExamples')
}
