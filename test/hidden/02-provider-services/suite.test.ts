import { checkProperty, defineSuite, expect, test } from '#suite'
import exercise from '../../../exercises/02-provider-services/exercise.ts'
import type * as reference from '../../../solutions/02-provider-services/provider-services.ts'
import { anyNeeds, disguised } from './inputs.ts'
import { keepers, zoo } from './zoo.ts'

type Provider = reference.Provider

const rangeError = (named: string) => ({ name: 'RangeError', message: expect.stringContaining(named) })

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission }) => {
  task('lists-services', () => {
    const list = (provider: Provider, category: string) => submission.listServices(zoo, provider, category)

    test('of one provider and one category, in the order of the catalogue', async () => {
      expect(await list('AWS', 'hauling')).toEqual(['Amazon Bison', 'AWS Alpaca Lite'])
      expect(await list('Google Cloud', 'errands')).toEqual(['Hummingbird Runs', 'Cloud Finch'])
    })

    test('as an empty list where only others have some', async () => {
      expect(await Promise.all([list('Azure', 'errands'), list('AWS', 'queues'), list('Azure', 'queues')])).toEqual([[], [], ['Azure Caterpillar']])
    })

    test('and rejects a category that no service has', async () => {
      await expect(list('Azure', 'haulage')).rejects.toMatchObject(rangeError('haulage'))
    })

    test('and rejects a provider that is none', async () => {
      await expect(list(JSON.parse('"Menagerie"'), 'hauling')).rejects.toMatchObject(rangeError('Menagerie'))
    })
  })

  task('resolves-names', () => {
    const resolve = (name: string) => submission.resolveName(zoo, name)
    const resolveAll = async (...names: readonly string[]) => (await Promise.all(names.map(resolve))).map(({ name }) => name)

    const ambiguous = (service: string, ...candidates: readonly object[]) =>
      expect(resolve(service)).rejects.toMatchObject({ name: 'AmbiguousNameError', service, candidates })

    test('that are current', async () => {
      expect(await resolve('Hummingbird Runs')).toEqual({ name: 'Hummingbird Runs', provider: 'Google Cloud', former: null })
      expect(await resolve('Azure Musk Ox')).toEqual({ name: 'Azure Musk Ox', provider: 'Azure', former: null })
    })

    test('that are former, and says which one was meant', async () => {
      expect(await resolve('cloud SPARROW')).toEqual({ name: 'Hummingbird Runs', provider: 'Google Cloud', former: { name: 'Cloud Sparrow', until: 2021 } })
      expect(await resolve('Amazon Mole')).toEqual({ name: 'Amazon Mole AI', provider: 'AWS', former: { name: 'Amazon Mole', until: 2022 } })
    })

    test('whatever the case and the spacing', async () => {
      expect(await resolveAll(' azure  MUSK ox ', 'vole\tstudio', 'HUMMINGBIRD   runs')).toEqual(['Azure Musk Ox', 'Vole Studio', 'Hummingbird Runs'])
    })

    test('with, without and with another word for the provider', async () => {
      expect(await resolveAll('Bison', 'AWS Bison', 'Amazon AWS Bison')).toEqual(['Amazon Bison', 'Amazon Bison', 'Amazon Bison'])
      expect(await resolveAll('GCP Yak Engine', 'Warren')).toEqual(['Google Yak Engine', 'Azure Den'])
    })

    test('but never with the word of another provider, or by a part', async () => {
      for (const service of ['Azure Bison', 'Google Bison', 'Musk', 'MuskOx', 'Yak Engine 2', 'Google Burrow', 'Amazon', '']) {
        await expect(resolve(service), service).rejects.toMatchObject({ name: 'UnknownServiceError', service })
      }
    })

    test('and looks at former names only when no current one fits', async () => {
      expect(await resolve('Mole')).toEqual({ name: 'Azure Mole', provider: 'Azure', former: null })
      expect(await resolveAll('burrow', 'Azure Burrow')).toEqual(['Amazon Burrow', 'Azure Den'])
    })

    test('and rejects an unknown one with the name as it was given', async () => {
      await expect(resolve('  Amazon  UNICORN')).rejects.toMatchObject({ name: 'UnknownServiceError', service: '  Amazon  UNICORN' })
    })

    test('and rejects one that several current services share', async () => {
      await ambiguous('BADGE', { provider: 'AWS', name: 'AWS Badge' }, { provider: 'Google Cloud', name: 'Google Badge' })
    })

    test('and rejects a former one that several services share', async () => {
      await ambiguous('abacus ', { provider: 'AWS', name: 'Amazon Magpie' }, { provider: 'Azure', name: 'Azure Parrot' })
    })

    test(
      'in any disguise',
      checkProperty(disguised, async ({ name, service }) => {
        expect(await resolve(name)).toMatchObject({ name: service.name, provider: service.provider })
      }),
    )
  })

  task('finds-equivalents', () => {
    const find = (name: string) => submission.findEquivalents(zoo, name)

    test('at both other providers', async () => {
      expect(await find('Amazon Burrow')).toEqual({ 'Google Cloud': ['Cloud Burrow'], Azure: ['Azure Den'] })
      expect(await find('Azure Musk Ox')).toEqual({ AWS: ['Amazon Bison', 'AWS Alpaca Lite'], 'Google Cloud': ['Google Yak Engine'] })
    })

    test('with an empty list where a provider has none', async () => {
      expect(await find('AWS Swift')).toEqual({ 'Google Cloud': ['Hummingbird Runs', 'Cloud Finch'], Azure: [] })
      expect(await find('Azure Caterpillar')).toEqual({ AWS: [], 'Google Cloud': [] })
    })

    test('for a former name, or one without its provider', async () => {
      expect(await find('Google Shrew')).toEqual({ AWS: ['Amazon Mole AI'], Azure: ['Azure Mole', 'Azure Hedgehog'] })
      expect(await find('bison')).toEqual({ 'Google Cloud': ['Google Yak Engine'], Azure: ['Azure Musk Ox'] })
    })

    test('and rejects names as resolving them does', async () => {
      await expect(find('Unicorn ')).rejects.toMatchObject({ name: 'UnknownServiceError', service: 'Unicorn ' })
      await expect(find('Badge')).rejects.toMatchObject({ name: 'AmbiguousNameError', service: 'Badge' })
    })
  })

  task('ranks-providers', () => {
    const rank = (musts: readonly string[], wishes: Readonly<Record<string, number>>) => submission.rankProviders(keepers, { musts, wishes })

    test('by the weight of their wishes, with what is missing', async () => {
      expect(await rank([], { shade: 2, fence: 4, 'night watch': 5 })).toEqual([
        { provider: 'AWS', score: 9, missing: ['shade'] },
        { provider: 'Google Cloud', score: 4, missing: ['shade', 'night watch'] },
        { provider: 'Azure', score: 2, missing: ['fence', 'night watch'] },
      ])
    })

    test('and keeps only those with every must', async () => {
      expect((await rank(['hay', 'pond'], { 'night watch': 8, fence: 1 })).map(({ provider }) => provider)).toEqual(['Google Cloud', 'Azure'])
      expect(await rank(['shade', 'fence'], { hay: 1 })).toEqual([])
    })

    test('in the order of the profiles when scores are equal', async () => {
      expect((await rank([], { pond: 3, fence: 3, 'night watch': 3 })).map(({ provider }) => provider)).toEqual(['AWS', 'Google Cloud', 'Azure'])
      expect((await rank([], {})).map(({ provider }) => provider)).toEqual(['Azure', 'AWS', 'Google Cloud'])
    })

    test('and counts a must for no points', async () => {
      expect(await rank(['pond', 'shade'], { hay: 2, fence: 6 })).toEqual([{ provider: 'Azure', score: 2, missing: ['fence'] }])
    })

    test('and rejects a must or a wish that no profile has', async () => {
      await expect(rank(['hey'], { hay: 1 })).rejects.toMatchObject(rangeError('hey'))
      await expect(rank(['hay'], { Pond: 1 })).rejects.toMatchObject(rangeError('Pond'))
    })

    test('and rejects a weight that is not a whole number above 0', async () => {
      for (const weight of [0, -1, 2.5, Number.NaN]) {
        await expect(rank([], { hay: 1, fence: weight }), `a weight of ${weight}`).rejects.toMatchObject(rangeError('fence'))
      }
    })

    test(
      'for any needs',
      checkProperty(anyNeeds, async ({ musts, wishes }) => {
        const able = keepers.filter((keeper) => musts.filter((must) => keeper.strengths.includes(must)).length === musts.length)
        const expected = able.map((keeper) => {
          const [has, missing] = [true, false].map((wanted) => Object.keys(wishes).filter((wish) => keeper.strengths.includes(wish) === wanted))
          return { provider: keeper.provider, score: (has ?? []).reduce((sum, wish) => sum + (wishes[wish] ?? 0), 0), missing }
        })
        expect(await rank(musts, wishes)).toEqual(expected.sort((left, right) => right.score - left.score))
      }),
    )
  })

  task('compares-ml-stacks', () => {
    const compare = (steps: Readonly<Record<string, string>>) => submission.compareMlStacks(zoo, steps)

    test('with the first service of each step, or null', async () => {
      expect(await compare({ fetch: 'errands', carry: 'hauling' })).toMatchObject({
        AWS: { fetch: 'AWS Swift', carry: 'Amazon Bison' },
        Azure: { fetch: null, carry: 'Azure Musk Ox' },
      })
    })

    test('with the name that was given up last', async () => {
      expect(await compare({ teach: 'learning' })).toEqual({
        AWS: { teach: 'Amazon Mole AI (formerly Amazon Mole)' },
        'Google Cloud': { teach: 'Vole Studio (formerly Google Shrew)' },
        Azure: { teach: 'Azure Mole' },
      })
    })

    test('with the first of two names given up in one year', async () => {
      const twice = [
        { name: 'Amazon Newt', provider: 'AWS', category: 'ponds', formerNames: ['Eft', 'Axolotl'].map((name) => ({ name, until: 2020 })) },
      ] as const
      expect(await submission.compareMlStacks(twice, { swim: 'ponds' })).toMatchObject({ AWS: { swim: 'Amazon Newt (formerly Eft)' } })
    })

    test('for all three providers, however many steps there are', async () => {
      expect(await compare({ wait: 'queues' })).toEqual({ AWS: { wait: null }, 'Google Cloud': { wait: null }, Azure: { wait: 'Azure Caterpillar' } })
      expect(await compare({})).toEqual({ AWS: {}, 'Google Cloud': {}, Azure: {} })
    })
  })
})
