import { fc } from '#suite'
import type { Provider } from '../../../solutions/02-provider-services/provider-services.ts'
import { zoo } from './zoo.ts'

const words: Readonly<Record<Provider, readonly string[]>> = {
  AWS: ['amazon', 'aws'],
  'Google Cloud': ['gcp', 'google'],
  Azure: ['microsoft', 'azure'],
}

/** Every current and former name without its provider, and the service that it means. */
const known = zoo.flatMap((service) =>
  [service.name, ...service.formerNames.map((former) => former.name)].map((name) => {
    return { service, bare: name.replace(/^(AWS|Amazon|Google|Azure|Microsoft) /, '') }
  }),
)

/** A name with one or two words of its provider, in any case and spacing. */
export const disguised = fc
  .record({
    of: fc.constantFrom(...known),
    picks: fc.array(fc.nat(1), { minLength: 1, maxLength: 2 }),
    upper: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    spaces: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ of: { service, bare }, picks, upper, spaces }) => {
    const name = [...picks.map((pick) => words[service.provider][pick]), bare].join(' ')
    const units = [...name].map((unit, at) => (unit === ' ' ? ' '.repeat(spaces) : upper[at] ? unit.toUpperCase() : unit.toLowerCase()))
    return { service, name: units.join('') }
  })

const strengths = ['shade', 'hay', 'pond', 'fence', 'night watch'] as const

/** Musts and wishes among the strengths of the keepers. */
export const anyNeeds = fc.record({
  musts: fc.subarray([...strengths], { maxLength: 2 }),
  wishes: fc.dictionary(fc.constantFrom(...strengths), fc.integer({ min: 1, max: 9 }), { noNullPrototype: true }),
})
