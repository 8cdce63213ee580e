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

const stack: readonly (readonly [Layer, string])[] = [
  ['application', 'ccpp'],
  ['data', 'cccc'],
  ['runtime', 'ccpp'],
  ['middleware', 'ccpp'],
  ['operating system', 'ccpp'],
  ['virtualisation', 'cppp'],
  ['servers', 'cppp'],
  ['storage', 'cppp'],
  ['network', 'cppp'],
]
const columns: readonly Deployment[] = ['on-premises', 'IaaS', 'PaaS', 'SaaS']

export function managerOf(deployment: Deployment, layer: Layer): 'customer' | 'provider' {
  const row = stack.find(([name]) => name === layer)
  const column = columns.indexOf(deployment)
  if (!row) throw new RangeError(`layer ${layer}?`)
  if (column === -1) throw new RangeError(`deployment ${deployment}?`)
  // The application is the one layer that PaaS leaves to the customer besides data.
  if (layer === 'application' && deployment === 'PaaS') return 'customer'
  return row[1][column] === 'c' ? 'customer' : 'provider'
}

export function recommendModel(needed: readonly Layer[]): Deployment {
  for (const deployment of [...columns].reverse()) {
    let fits = true
    for (const layer of needed) if (managerOf(deployment, layer) !== 'customer') fits = false
    if (fits) return deployment
  }
  return 'on-premises'
}

function normal(text: string): string {
  let result = ''
  for (const character of text.toLowerCase()) {
    const isSpace = character.trim() === ''
    if (!isSpace) result += character
    else if (result !== '' && !result.endsWith(' ')) result += ' '
  }
  return result.endsWith(' ') ? result.slice(0, -1) : result
}

/** Whether at most `edits` edits lead from one text to the other. */
function isWithin(edits: number, from: string, to: string): boolean {
  if (from === to) return true
  if (edits === 0 || Math.abs(from.length - to.length) > edits) return false
  if (from[0] === to[0] && from !== '' && to !== '') return isWithin(edits, from.slice(1), to.slice(1))
  return isWithin(edits - 1, from.slice(1), to) || isWithin(edits - 1, from, to.slice(1)) || isWithin(edits - 1, from.slice(1), to.slice(1))
}

export function classifyService(catalogue: readonly CatalogueEntry[], name: string): ServiceModel {
  const target = normal(name)
  const near: string[][] = [[], [], []]
  for (const entry of catalogue) {
    const names = [entry.name].concat(entry.formerNames).map(normal)
    if (names.includes(target)) return entry.model
    const edits = [0, 1, 2].find((limit) => names.some((known) => isWithin(limit, target, known)))
    if (edits !== undefined) near[edits]?.push(entry.name)
  }
  const error = new Error(`"${name}" is not in the catalogue`)
  throw Object.assign(error, { name: 'UnknownServiceError', service: name, suggestions: near.flat().slice(0, 3) })
}

export function groupExamples(catalogue: readonly CatalogueEntry[]): Record<ServiceModel, string[]> {
  return catalogue
    .filter((entry) => entry.dataScienceUse !== null)
    .map((entry) => ({ model: entry.model, line: `${entry.name}: ${entry.dataScienceUse}` }))
    .reduce<Record<ServiceModel, string[]>>((groups, { model, line }) => ({ ...groups, [model]: [...groups[model], line].sort() }), {
      IaaS: [],
      PaaS: [],
      SaaS: [],
    })
}
