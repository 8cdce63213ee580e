import { checkProperty, defineSuite, expect, fc, test } from '#suite'
import exercise from '../../../exercises/13-gpu-instances/exercise.ts'
import type * as reference from '../../../solutions/13-gpu-instances/gpu-instances.ts'
import { readFlags } from './gcloud-words.ts'
import { any, box, expectedUsd, plainFlags, quarry, type Run, run, vm } from './quarry.ts'
import { readShell } from './shell-words.ts'

const rangeError = (named: string) => ({ name: 'RangeError', message: expect.stringContaining(named) })

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission }) => {
  task('picks-the-cheapest-instance', () => {
    const cheapest = async (needs: Partial<reference.GpuNeed>, list = quarry) => (await submission.cheapestInstance(list, { ...any, ...needs })).name
    const lacking = (needs: Partial<reference.GpuNeed>, fields: readonly string[]) =>
      expect(submission.cheapestInstance(quarry, { ...any, ...needs })).rejects.toMatchObject({ name: 'NoSuchInstanceError', lacking: fields })

    test('with at least so many GPUs, which may mean more', async () => {
      expect(await Promise.all([cheapest({ gpuCount: 2 }), cheapest({ gpuCount: 3 }), cheapest({ gpuCount: 4 })])).toEqual([
        'slate-2',
        'granite-4',
        'granite-4',
      ])
    })

    test('with the memory in each GPU, not in all of them', async () => {
      expect(await Promise.all([cheapest({ gpuMemoryGb: 24 }), cheapest({ gpuMemoryGb: 25 }), cheapest({ gpuMemoryGb: 96 })])).toEqual([
        'granite-1',
        'marble-1',
        'slate-1',
      ])
    })

    test('of the model that is asked for, as the list has it', async () => {
      expect(await submission.cheapestInstance(quarry, { gpuCount: 2, gpuModel: 'Onyx', gpuMemoryGb: 50 })).toEqual(quarry[3])
      expect(await Promise.all([cheapest({ gpuModel: 'Onyx' }), cheapest({ gpuModel: 'Opal', gpuCount: 2 })])).toEqual(['slate-1', 'granite-4'])
    })

    test('preferring memory, then the order of the list, among equals', async () => {
      const equals = [box('a', 1, 'Opal', 24, 5), box('b', 2, 'Opal', 24, 5), box('c', 1, 'Opal', 48, 5), box('d', 1, 'Opal', 24, 5)]
      expect(await Promise.all([cheapest({}, equals), cheapest({}, equals.toReversed())])).toEqual(['b', 'c'])
    })

    test('and says which needs no offered instance meets', async () => {
      await lacking({ gpuCount: 8 }, ['gpuCount'])
      await lacking({ gpuModel: 'Jade', gpuMemoryGb: 150 }, ['gpuModel', 'gpuMemoryGb'])
      await lacking({ gpuModel: 'opal' }, ['gpuModel'])
      await lacking({ gpuCount: 4, gpuMemoryGb: 96 }, [])
    })

    test('and rejects numbers that are no need', async () => {
      const rejected = async (needs: Partial<reference.GpuNeed>, field: string) =>
        expect(submission.cheapestInstance(quarry, { ...any, ...needs })).rejects.toMatchObject(rangeError(field))
      for (const gpuCount of [0, 1.5, Number.NaN]) await rejected({ gpuCount }, 'gpuCount')
      for (const gpuMemoryGb of [-1, Number.NaN]) await rejected({ gpuMemoryGb }, 'gpuMemoryGb')
    })
  })

  task('ranks-by-gpu-hour', () => {
    const names = async (list: typeof quarry) => (await submission.rankByGpuHour(list)).map(({ name }) => name)

    test('by the price of the whole machine, shared by its GPUs', async () => {
      expect(await submission.rankByGpuHour([box('pair', 2, 'Opal', 24, 70), box('four', 4, 'Onyx', 96, 36), box('one', 1, 'Onyx', 96, 100)])).toEqual([
        { name: 'four', usdPerGpuHour: 9 },
        { name: 'pair', usdPerGpuHour: 35 },
        { name: 'one', usdPerGpuHour: 100 },
      ])
    })

    test('without machines that have no GPU or are no longer offered', async () => {
      expect(await names(quarry)).toEqual(['granite-4', 'granite-1', 'marble-1', 'slate-2', 'slate-1'])
    })

    test('in the order of the list among equals', async () => {
      expect(await names([box('n', 2, 'Opal', 24, 3), box('m', 4, 'Opal', 24, 6), box('k', 1, 'Opal', 24, 1.5)])).toEqual(['n', 'm', 'k'])
    })
  })

  task('expects-the-cost-of-a-spot-run', () => {
    const costs = async (changes: Partial<Run>, usd: number, digits = 6) => {
      const some = { ...run, ...changes }
      expect(await submission.expectedSpotUsd(some), JSON.stringify(some)).toBeCloseTo(usd, digits)
    }

    test('that is never interrupted: its work and its checkpoints', async () => {
      await costs({ interruptionChance: 0, workHours: 8 }, 25.5)
      await costs({ interruptionChance: 0 }, 32.25)
    })

    test('of a single hour, tried until it goes well', async () => {
      await costs({ workHours: 1, saveHours: 0, restartHours: 0 }, 3.75)
      await costs({ workHours: 1, saveHours: 0, restartHours: 2 }, 5.25)
    })

    test('that starts over from the last checkpoint', async () => {
      await costs({ workHours: 6, checkpointEveryHours: 3, saveHours: 0, restartHours: 0, interruptionChance: 0.75, usdPerHour: 1 }, 168)
    })

    test('with a last segment that is shorter, or the only one', async () => {
      await costs({ workHours: 5, checkpointEveryHours: 3 }, expectedUsd({ ...run, workHours: 5, checkpointEveryHours: 3 }))
      await costs({ workHours: 2, checkpointEveryHours: 50 }, expectedUsd({ ...run, workHours: 2, checkpointEveryHours: 2 }))
    })

    const amounts = fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8)
    const runs = fc.record({
      workHours: fc.integer({ min: 1, max: 40 }),
      checkpointEveryHours: fc.integer({ min: 1, max: 8 }),
      saveHours: amounts,
      restartHours: amounts,
      interruptionChance: fc.integer({ min: 1, max: 30 }).map((percent) => percent / 100),
      usdPerHour: fc.integer({ min: 1, max: 5 }),
    })
    test(
      'whatever its numbers',
      checkProperty(runs, async (some) => costs(some, expectedUsd(some), 5), 8),
    )

    test('and rejects numbers that make no run', async () => {
      const rejected = async (field: reference.SpotRunNumber, ...values: number[]) => {
        for (const value of values) await expect(submission.expectedSpotUsd({ ...run, [field]: value })).rejects.toMatchObject(rangeError(field))
      }
      await rejected('workHours', 0, 2.5)
      await rejected('checkpointEveryHours', 0, 1.5)
      await rejected('interruptionChance', 1, -0.1, Number.NaN)
      await rejected('saveHours', -1)
      await rejected('restartHours', Number.POSITIVE_INFINITY)
      await rejected('usdPerHour', -3)
    })
  })

  task('writes-gcloud-arguments', () => {
    const flagsOf = async (changes: Partial<reference.GpuVm>) => readFlags((await submission.gcloudArguments({ ...vm, ...changes })).slice(4))
    const pairsOf = async (metadata: Readonly<Record<string, string>>) => (await flagsOf({ metadata })).metadata

    test('that begin with the command and have every flag, and no other', async () => {
      expect((await submission.gcloudArguments(vm)).slice(0, 4)).toEqual(['compute', 'instances', 'create', 'kiln-7'])
      expect(await flagsOf({})).toEqual(plainFlags)
    })

    test('without an accelerator when the machine type brings its own', async () => {
      const { accelerator: _, ...others } = plainFlags
      expect(await flagsOf({ accelerator: null })).toEqual(others)
    })

    test('that ask for spot and keep the disk', async () => {
      expect(await flagsOf({ isSpot: true })).toEqual({ ...plainFlags, 'provisioning-model': 'SPOT', 'instance-termination-action': 'STOP' })
    })

    test('with metadata as pairs, the values as they are', async () => {
      const metadata = { team: 'pit crew', 'startup-script': '#!/bin/sh\nA=1 echo "$A" \'b\'', note_2: '' }
      expect(await pairsOf(metadata)).toEqual(metadata)
    })

    test('with another delimiter when a value has commas', async () => {
      for (const metadata of [{ gpus: '0,1,2', b: 'x' }, { a: '|;:#,', b: '/!%~^', c: '--,' }, { a: 'b,c=d' }, { a: ',_`abcdefghijklmnopqrstuvwxyz{|' }])
        expect(await pairsOf(metadata)).toEqual(metadata)
    })

    const values = fc.string({ unit: fc.constantFrom(...'ab=,:;|#-^ '), maxLength: 12 })
    test(
      'with any metadata',
      checkProperty(fc.record({ k: values, 'l-m': values }), async (metadata) => expect(await pairsOf(metadata)).toEqual(metadata), 8),
    )

    test('and rejects names and counts that gcloud would not take', async () => {
      const rejected = (changes: Partial<reference.GpuVm>, named: string) =>
        expect(submission.gcloudArguments({ ...vm, ...changes })).rejects.toMatchObject(rangeError(named))
      for (const name of ['--quiet', 'Kiln', '7kilns', 'kiln-', 'kiln 8', 'kiln\n']) await rejected({ name }, name)
      for (const count of [0, 0.5]) await rejected({ accelerator: { type: 'onyx-xl', count } }, 'count')
      for (const key of ['a=b', 'a,b']) await rejected({ metadata: { [key]: 'x' } }, key)
      expect((await submission.gcloudArguments({ ...vm, name: 'k' }))[3]).toBe('k')
    })
  })

  task('quotes-for-the-shell', () => {
    const readBack = async (...words: string[]) => expect(readShell(String(await submission.shellLine(words)))).toEqual(words)

    test('words with spaces, tabs and line breaks, and words with nothing in them', async () => {
      await readBack('print', '', 'x', '')
      await readBack('print', 'a b', ' c  d ', 'e\tf', 'g\nh', 'i')
    })

    test('words with quotes and backslashes', async () => {
      await readBack('print', "it's", "''", '"so"', 'a\\b', "\\'", 'end\\')
    })

    test('words that a shell would expand, run or drop', async () => {
      await readBack('print', '$HOME', '`id`', '$(id)', '*', '~', '#no', 'a;b', 'a|b', 'a&b', '<in', '>out', '{a,b}', '?')
    })

    const words = fc.array(fc.string({ unit: fc.constantFrom(...'aZ0-=/.^ \t\n\'"\\$`!*?[]{}()<>|&;#~é'), maxLength: 8 }), { maxLength: 5 })
    test(
      'any words',
      checkProperty(words, async (some) => readBack('print', ...some), 8),
    )

    test('and rejects what no argument can hold', async () => {
      await expect(submission.shellLine(['print', 'a\0b'])).rejects.toMatchObject(rangeError('NUL'))
    })
  })
})
