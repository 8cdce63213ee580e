import { checkProperty, defineSuite, expect, fc, test } from '#suite'
import exercise from '../../../exercises/14-ml-platforms/exercise.ts'
import type * as reference from '../../../solutions/14-ml-platforms/ml-platforms.ts'
import { anyMonth, anySteps, anyTokens, steps } from './inputs.ts'
import { loomNames, looms, meaning } from './looms.ts'

const rangeError = (named: string) => ({ name: 'RangeError', message: expect.stringContaining(named) })

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission }) => {
  task('finds-platforms-by-need', () => {
    const find = (needs: readonly string[], today: string) => submission.findPlatforms(looms, needs, today)
    const names = async (needs: readonly string[], today: string) => (await find(needs, today)).map(({ name }) => name)

    test('with what each of them calls it', async () => {
      expect(await find(['spinning'], '2022-01')).toEqual([
        { name: 'Grand Weaver', features: { spinning: 'Jenny' } },
        { name: 'Loom', features: { spinning: 'Mule' } },
        { name: 'Shuttle', features: { spinning: 'Reel' } },
      ])
    })

    test('that have all of several needs together', async () => {
      expect(await find(['knots', 'dyeing'], '2023-10')).toEqual([
        { name: 'Grand Weaver', features: { knots: 'Reef', dyeing: 'Vat' } },
        { name: 'Silk Road', features: { knots: 'Granny', dyeing: 'Indigo' } },
      ])
      expect(await find(['felt', 'knots'], '2022-01')).toEqual([])
      expect(await names(['felt', 'dyeing'], '2022-01')).toEqual(['Loom'])
    })

    test('and all that exist when nothing is needed', async () => {
      expect(await find([], '2015-01')).toEqual(['Loom Works', 'Shuttle', 'Felt'].map((name) => ({ name, features: {} })))
    })

    test('from the month in which they begin until the one in which they end, under the name of that month', async () => {
      expect(await names(['knots'], '2022-05')).not.toContain('C++ Bench (beta)')
      expect(await names(['knots'], '2022-06')).toContain('C++ Bench (beta)')
      expect(await names(['spinning'], '2018-09')).toEqual(['Loom Works', 'Loom', 'Shuttle'])
      expect(await names(['spinning'], '2018-10')).toEqual(['Loom Works', 'Loom'])
      expect(await Promise.all([names(['gold'], '2023-08'), names(['gold'], '2023-09')])).toEqual([['Shuttle'], ['Silk Road']])
    })

    test('and rejects a need that no platform ever had', async () => {
      await expect(find(['spinning', 'brocade'], '2022-01')).rejects.toMatchObject(rangeError('brocade'))
      expect(await find(['lace'], '2022-01')).toEqual([])
    })
  })

  task('resolves-names-by-date', () => {
    const resolve = (name: string, writtenIn: string, today = '2024-03') => submission.resolveName(looms, name, writtenIn, today)
    const resolveAll = (...asked: readonly (readonly [name: string, writtenIn: string])[]) => Promise.all(asked.map((one) => resolve(...one)))

    test('to what the platform is called later, in any case', async () => {
      expect(await resolveAll(['Loom', '2012-01'], ['Loom Works', '2015-12'])).toEqual(['Grand Weaver', 'Grand Weaver'])
      expect(await Promise.all([resolve('Shuttle', '2021-06'), resolve('Loom', '2012-01', '2018-12')])).toEqual(['Silk Road', 'Loom Works'])
      expect(await resolveAll(['LOOM works', '2015-12'], ['c++ BENCH (Beta)', '2023-01'])).toEqual(['Grand Weaver', 'Felt Lab'])
    })

    test('to whoever had the name in that month', async () => {
      expect(await resolveAll(['Loom', '2016-04'], ['Loom', '2016-05'], ['Loom', '2024-03'])).toEqual(['Grand Weaver', 'Loom', 'Loom'])
      expect(await resolveAll(['Shuttle', '2018-09'], ['Shuttle', '2020-04'])).toEqual([null, 'Silk Road'])
    })

    test('to the last owner when nobody has it', async () => {
      expect(await resolveAll(['Loom', '2014-07'], ['Shuttle', '2019-12'], ['Shuttle', '2024-01'])).toEqual(['Grand Weaver', null, 'Silk Road'])
    })

    test('to null once the platform has ended', async () => {
      expect(await Promise.all([resolve('Old Bench', '2009-01', '2018-09'), resolve('Old Bench', '2009-01', '2018-10')])).toEqual(['Shuttle', null])
    })

    test('and rejects a name that nobody had so far', async () => {
      await expect(resolve('LOOM Works', '2014-06')).rejects.toMatchObject({ name: 'UnknownNameError', platform: 'LOOM Works', writtenIn: '2014-06' })
      await expect(resolve('Looms', '2020-01')).rejects.toMatchObject({ name: 'UnknownNameError', platform: 'Looms', writtenIn: '2020-01' })
    })

    test(
      'for any name and month',
      checkProperty(fc.record({ name: fc.constantFrom(...loomNames), writtenIn: anyMonth }), async ({ name, writtenIn }) => {
        const expected = meaning(name, writtenIn, '2024-12')
        const answer = resolve(name, writtenIn, '2024-12')
        if (expected === undefined) await expect(answer).rejects.toMatchObject({ name: 'UnknownNameError' })
        else expect(await answer).toBe(expected)
      }),
    )
  })

  task('updates-texts', () => {
    const update = (text: string, writtenIn: string, today = '2024-03') => submission.updateText(looms, text, writtenIn, today)

    test('as of the month in which they were written', async () => {
      expect(await update('Loom, then Shuttle.\nLoom again', '2012-03')).toBe('Grand Weaver, then Shuttle.\nGrand Weaver again')
      expect(await update('Loom, then Shuttle.', '2021-03')).toBe('Loom, then Silk Road.')
    })

    test('in any case, and leaves current names as they are written', async () => {
      expect(await update('LOOM WORKS or grand weaver?', '2019-05')).toBe('Grand Weaver or grand weaver?')
    })

    test('taking the longest name at a place', async () => {
      expect(await update('Loom Works runs on Loom', '2015-01')).toBe('Grand Weaver runs on Grand Weaver')
      expect(await update('Felt on Shuttle beside Shuttle', '2022-01')).toBe('Felt on Shuttle beside Silk Road')
    })

    test('without searching what was just written', async () => {
      expect(await update('Felt and Shuttle', '2020-05')).toBe('Felt on Shuttle and Silk Road')
      expect(await update('Felt, C++ Bench (beta)', '2023-01')).toBe('Felt on Shuttle, Felt Lab')
    })

    test('in whole words only', async () => {
      expect(await update('Heirloom, Looms, Loom2, 3Loom, (Loom), Loom-like', '2012-01')).toBe(
        'Heirloom, Looms, Loom2, 3Loom, (Grand Weaver), Grand Weaver-like',
      )
    })

    test('also where a name has signs in it', async () => {
      expect(await update('(C++ Bench (beta)) is c++ bench (BETA)', '2023-01')).toBe('(Felt Lab) is Felt Lab')
    })

    test('but not in code', async () => {
      expect(await update('`Loom` is Loom, `new Loom()` is not', '2013-01')).toBe('`Loom` is Grand Weaver, `new Loom()` is not')
    })

    test('and leaves names that nobody had yet, or whose platform has ended', async () => {
      expect(await update('Loom Works, Silk Road, Old Bench, Loom', '2013-01')).toBe('Loom Works, Silk Road, Old Bench, Grand Weaver')
    })

    test(
      'of any names',
      checkProperty(fc.record({ tokens: anyTokens, writtenIn: anyMonth }), async ({ tokens, writtenIn }) => {
        const text = ['Felt', ...tokens].join(' / ')
        const expected = ['Felt', ...tokens].map((token) => meaning(token, writtenIn, '2024-12') ?? token)
        expect(await update(text, writtenIn, '2024-12')).toBe(expected.join(' / '))
      }),
    )
  })

  task('orders-pipelines', () => {
    const order = (...lines: readonly string[]) => submission.orderSteps(steps(...lines))

    test('from the first step to the last', async () => {
      expect(await order('eat: bake', 'bake: mix', 'mix')).toEqual(['mix', 'bake', 'eat'])
      expect(await order('serve: bake, lay', 'lay: bake, buy', 'bake: buy', 'buy')).toEqual(['buy', 'bake', 'lay', 'serve'])
    })

    test('taking the first in the list of all that could be next', async () => {
      expect(await order('a: c', 'b', 'c', 'd: b')).toEqual(['b', 'c', 'a', 'd'])
      expect(await order('z', 'y: z', 'x', 'w: x')).toEqual(['z', 'y', 'x', 'w'])
    })

    test('and rejects a cycle with all steps that can never run', async () => {
      const stuck = (...names: readonly string[]) => ({ name: 'PipelineCycleError', steps: names })
      await expect(order('last: free, x', 'x: y', 'free', 'y: x')).rejects.toMatchObject(stuck('last', 'x', 'y'))
      await expect(order('ok', 'self: self')).rejects.toMatchObject(stuck('self'))
    })

    test('and rejects a step that is not there, or there twice', async () => {
      await expect(order('bake: mixx', 'mix')).rejects.toMatchObject(rangeError('mixx'))
      await expect(order('mix', 'stir', 'mix')).rejects.toMatchObject(rangeError('mix'))
    })

    const ordersAny = async (listed: readonly reference.Step[]) => {
      const done = await submission.orderSteps(listed)
      expect(done.toSorted()).toEqual(listed.map(({ name }) => name).toSorted())
      for (const [at, name] of done.entries()) {
        const ready = listed.filter((step) => !done.slice(0, at).includes(step.name) && step.after.every((one) => done.slice(0, at).includes(one)))
        expect(name, `place ${at} of ${done.join(', ')}`).toBe(ready[0]?.name)
      }
    }
    test('of any shape', checkProperty(anySteps, ordersAny))
  })

  task('reruns-what-changed', () => {
    const kitchen = ['serve: bake, chill', 'bake: mix', 'mix: buy', 'chill: buy', 'buy', 'wash']
    const rerun = (...changed: readonly string[]) => submission.stepsToRerun(steps(...kitchen), changed)

    test('and what comes after it, however far, and nothing else', async () => {
      expect(await rerun('mix')).toEqual(['mix', 'bake', 'serve'])
      expect(await rerun('buy')).toEqual(['buy', 'mix', 'bake', 'chill', 'serve'])
      expect(await Promise.all([rerun('chill'), rerun('serve'), rerun('wash'), rerun()])).toEqual([['chill', 'serve'], ['serve'], ['wash'], []])
    })

    test('in a valid order, each step once', async () => {
      expect(await rerun('serve', 'wash', 'bake', 'mix', 'bake')).toEqual(['mix', 'bake', 'serve', 'wash'])
    })

    test('and rejects a step that is not there, and a cycle', async () => {
      await expect(rerun('mix', 'fry')).rejects.toMatchObject(rangeError('fry'))
      await expect(submission.stepsToRerun(steps('a: b', 'b: a', 'c'), ['c'])).rejects.toMatchObject({ name: 'PipelineCycleError', steps: ['a', 'b'] })
    })

    const rerunsAny = async (listed: readonly reference.Step[]) => {
      const changed = listed.slice(0, 1).map(({ name }) => name)
      const again = await submission.stepsToRerun(listed, changed)
      const due = listed.filter(({ name, after }) => changed.includes(name) || after.some((one) => again.includes(one)))
      expect(again.toSorted()).toEqual(due.map(({ name }) => name).toSorted())
    }
    test('in a pipeline of any shape', checkProperty(anySteps, rerunsAny))
  })
})
