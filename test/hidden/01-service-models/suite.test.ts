import { checkProperty, defineSuite, expect, fc, test } from '#suite'
import exercise from '../../../exercises/01-service-models/exercise.ts'
import type * as reference from '../../../solutions/01-service-models/service-models.ts'

type Entry = reference.CatalogueEntry

const entry = (name: string, model: Entry['model'], formerNames: readonly string[] = [], dataScienceUse: string | null = null): Entry => {
  return { name, formerNames, model, dataScienceUse }
}

/** Services that no lesson names, so that nothing can be known by heart. */
const harbour: readonly Entry[] = [
  entry('Quay Machines', 'IaaS', ['Harbour Compute'], 'fitting large forests'),
  entry('Quay Sheets', 'SaaS', [], 'sharing tables'),
  entry('Lighthouse Run', 'PaaS', ['Beacon Apps', 'Lantern'], null),
  entry('Anchor Disks', 'IaaS', [], null),
  entry('Buoy Notebooks', 'PaaS', ['Float Lab'], 'shared notebooks'),
]

const software = ['application', 'data', 'runtime', 'middleware', 'operating system'] as const
const layers = [...software, 'virtualisation', 'servers', 'storage', 'network'] as const
const deployments = ['SaaS', 'PaaS', 'IaaS', 'on-premises'] as const

/** How many layers, from the top of the stack, the customer manages besides data. */
const customerLayers = { SaaS: 0, PaaS: 2, IaaS: 5, 'on-premises': 9 } as const

const managerOf = (deployment: (typeof deployments)[number], index: number) =>
  index === layers.indexOf('data') || index < customerLayers[deployment] ? 'customer' : 'provider'

const knownNames = harbour.flatMap(({ name, formerNames, model }) => [name, ...formerNames].map((one) => ({ name: one, model })))

/** A known name in any mixture of case and spacing, and its model. */
const upperCase = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 })
const disguised = fc
  .record({ known: fc.constantFrom(...knownNames), upper: upperCase, spaces: fc.integer({ min: 1, max: 3 }) })
  .map(({ known: { name, model }, upper, spaces }) => {
    const units = [...name].map((unit, at) => (unit === ' ' ? ' '.repeat(spaces) : upper[at] ? unit.toUpperCase() : unit.toLowerCase()))
    return { model, name: units.join('') }
  })

const rangeError = (named: string) => ({ name: 'RangeError', message: expect.stringContaining(named) })

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission }) => {
  const classifyAll = (names: readonly string[]) => Promise.all(names.map((name) => submission.classifyService(harbour, name)))

  task('classifies-services', () => {
    test('by its current name', async () => {
      expect(await classifyAll(['Anchor Disks', 'Lighthouse Run', 'Quay Sheets'])).toEqual(['IaaS', 'PaaS', 'SaaS'])
    })

    test('by any of its former names', async () => {
      expect(await classifyAll(['Lantern', 'Harbour Compute', 'Beacon Apps'])).toEqual(['PaaS', 'IaaS', 'PaaS'])
    })

    test('from the catalogue that it is given', async () => {
      const other = [entry('Quay Sheets', 'IaaS'), entry('Anchor Disks', 'SaaS')]
      expect(await submission.classifyService(other, 'Quay Sheets')).toBe('IaaS')
      expect(await submission.classifyService(other, 'Anchor Disks')).toBe('SaaS')
    })

    test('whatever the case and the spacing', async () => {
      expect(await classifyAll(['  ANCHOR disks', 'lighthouse   RUN ', 'Quay\tSheets', 'float  lab'])).toEqual(['IaaS', 'PaaS', 'SaaS', 'PaaS'])
    })

    test(
      'whatever the case and the spacing of any name',
      checkProperty(disguised, async ({ name, model }) => {
        expect(await submission.classifyService(harbour, name)).toBe(model)
      }),
    )

    test('and never by a part of a name', async () => {
      await expect(submission.classifyService(harbour, 'Lighthouse')).rejects.toMatchObject({
        name: 'UnknownServiceError',
      })
      expect(await classifyAll(['Lantern'])).toEqual(['PaaS'])
    })
  })

  task('rejects-unknown-services', () => {
    const rejected = (service: string, suggestions: readonly string[]) => {
      const error = { name: 'UnknownServiceError', service, suggestions }
      return expect(submission.classifyService(harbour, service)).rejects.toMatchObject(error)
    }

    test('with the name as given and the entry that is near', async () => {
      await rejected(' Anchor  DISCS', ['Anchor Disks'])
      await rejected('AnchorDisks', ['Anchor Disks'])
    })

    test('with the current name when a former one is near', async () => {
      await rejected('lanterns', ['Lighthouse Run'])
      await rejected('Flat Lab', ['Buoy Notebooks'])
    })

    test('without suggestions when nothing is near', async () => {
      // The end of a name, a single letter and a longer name are far, too.
      for (const far of ['Submarine', 'Disks', 's', 'The Anchor Disks']) await rejected(far, [])
    })

    test('counting two edits as near and three as far', async () => {
      await rejected('Anchr Disk', ['Anchor Disks'])
      await rejected('Anch Disk', [])
    })

    test('nearest first, then in the order of the catalogue, three at most', async () => {
      const pots = ['Pot AA', 'Pot BB', 'Pot AB', 'Pot CB', 'Pot BC'].map((name) => entry(name, 'SaaS'))
      const suggest = (name: string) => expect(submission.classifyService(pots, name)).rejects
      await suggest('Pot A').toMatchObject({ suggestions: ['Pot AA', 'Pot AB', 'Pot BB'] })
      await suggest('Pot CC').toMatchObject({ suggestions: ['Pot CB', 'Pot BC', 'Pot AA'] })
    })
  })

  task('says-who-manages-a-layer', () => {
    for (const deployment of deployments) {
      test(`for every layer under ${deployment}`, async () => {
        const answers = await Promise.all(layers.map(async (layer) => [layer, await submission.managerOf(deployment, layer)]))
        expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(layers.map((layer, index) => [layer, managerOf(deployment, index)])))
        // Under one deployment alone a constant could be right.
        expect(await Promise.all([submission.managerOf('on-premises', 'servers'), submission.managerOf('IaaS', 'servers')])).toEqual(['customer', 'provider'])
      })
    }

    test('and rejects a layer that is none', async () => {
      await expect(submission.managerOf('IaaS', JSON.parse('"kernel"'))).rejects.toMatchObject(rangeError('kernel'))
    })

    test('and rejects a deployment that is none', async () => {
      await expect(submission.managerOf(JSON.parse('"FaaS"'), 'data')).rejects.toMatchObject(rangeError('FaaS'))
    })
  })

  task('recommends-a-model', () => {
    const recommend = (...needs: readonly (readonly (typeof layers)[number][])[]) => Promise.all(needs.map((needed) => submission.recommendModel(needed)))

    test('with the least to manage for one need', async () => {
      expect(await recommend(['data'], ['application'], ['middleware'], ['storage'])).toEqual(['SaaS', 'PaaS', 'IaaS', 'on-premises'])
    })

    test('that meets every need at once', async () => {
      expect(await recommend(['data', 'operating system'], ['application', 'data'], ['runtime', 'network'])).toEqual(['IaaS', 'PaaS', 'on-premises'])
    })

    test('also when nothing is needed, or something twice', async () => {
      expect(await recommend([], ['runtime', 'runtime'], ['application', 'application'])).toEqual(['SaaS', 'IaaS', 'PaaS'])
    })

    test('and rejects a layer that is none', async () => {
      await expect(submission.recommendModel(JSON.parse('["data", "cooling"]'))).rejects.toMatchObject(rangeError('cooling'))
    })

    test(
      'for any needs',
      checkProperty(fc.subarray([...layers], { minLength: 1 }), async (needed) => {
        const fits = deployments.filter((one) => needed.every((layer) => managerOf(one, layers.indexOf(layer)) === 'customer'))
        expect(await submission.recommendModel(needed)).toBe(fits[0])
      }),
    )
  })

  task('groups-examples-by-model', () => {
    test('with the use beside the name', async () => {
      expect(await submission.groupExamples(harbour)).toEqual({
        IaaS: ['Quay Machines: fitting large forests'],
        PaaS: ['Buoy Notebooks: shared notebooks'],
        SaaS: ['Quay Sheets: sharing tables'],
      })
    })

    test('sorted by name, leaving out services without a use', async () => {
      const stones = [entry('Mica', 'PaaS', [], 'z'), entry('Zinc', 'PaaS', [], 'a'), entry('Opal', 'PaaS'), entry('Agate', 'PaaS', [], 'm')]
      expect(await submission.groupExamples(stones)).toMatchObject({ PaaS: ['Agate: m', 'Mica: z', 'Zinc: a'] })
    })

    test('with a list for each model, even an empty one', async () => {
      const burnt = [entry('Coal', 'SaaS', [], 'heat'), entry('Ash', 'SaaS', [], 'dust')]
      expect(await submission.groupExamples(burnt)).toEqual({ IaaS: [], PaaS: [], SaaS: ['Ash: dust', 'Coal: heat'] })
      expect(await submission.groupExamples([entry('Ash', 'IaaS')])).toEqual({ IaaS: [], PaaS: [], SaaS: [] })
    })
  })
})
