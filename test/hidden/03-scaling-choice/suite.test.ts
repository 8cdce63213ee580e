import { checkProperty, defineSuite, expect, test } from '#suite'
import exercise from '../../../exercises/03-scaling-choice/exercise.ts'
import type * as reference from '../../../solutions/03-scaling-choice/scaling-choice.ts'
import { anyCosts, anyRun, anyShare, anyWorkload, big, birds, calm, policy, swinging } from './inputs.ts'
import { fleetOf, lowestCosts, round, sideOf } from './model.ts'

const rangeError = (named: string) => ({ name: 'RangeError', message: expect.stringContaining(named) })

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission }) => {
  task('chooses-a-way-to-scale', () => {
    const choose = (...changes: readonly Partial<reference.Workload>[]) =>
      Promise.all(changes.map((change) => submission.chooseScaling({ ...calm, ...change })))
    const because = (scale: string, ...reasons: readonly reference.Reason[]) => ({ scale, reasons })

    test('by whatever forces one', async () => {
      const choices = await choose(big, { toleratesDowntime: false }, { state: 'local' })
      expect(choices).toEqual([because('out', 'too-big'), because('out', 'no-downtime'), because('up', 'local-state')])
    })

    test('by force alone, whatever leans the other way', async () => {
      const choices = await choose({ ...big, toleratesDowntime: false, coupling: 'tight', licence: 'per-node' }, { ...swinging, state: 'local' })
      expect(choices).toEqual([because('out', 'too-big', 'no-downtime'), because('up', 'local-state')])
    })

    test('or says to redesign first when both are forced', async () => {
      const choices = await choose({ state: 'local', toleratesDowntime: false }, { ...big, state: 'local', toleratesDowntime: false, coupling: 'tight' })
      expect(choices).toEqual([because('redesign', 'no-downtime', 'local-state'), because('redesign', 'too-big', 'no-downtime', 'local-state')])
    })

    test('by the side with more leanings when nothing forces', async () => {
      const choices = await choose(swinging, { licence: 'per-node' }, { ...swinging, coupling: 'tight', licence: 'per-node' })
      expect(choices).toEqual([because('out', 'load-swings'), because('up', 'node-licence'), because('up', 'tight-coupling', 'node-licence')])
    })

    test('and stays with one machine in a draw', async () => {
      const draws = await choose({}, { ...swinging, coupling: 'tight' }, { ...swinging, licence: 'per-node' })
      expect(draws).toEqual(Array(3).fill(because('up', 'simpler')))
    })

    test('on the right side of each boundary', async () => {
      const justFits = { peakLoad: 96, lowestLoad: 49 }
      const choices = await choose(justFits, { ...justFits, lowestLoad: 48 }, { peakLoad: 96.5, lowestLoad: 90 }, { lowestLoad: 0 }, { lowestLoad: 45 })
      const swings = because('out', 'load-swings')
      expect(choices).toEqual([because('up', 'simpler'), swings, because('out', 'too-big'), swings, because('up', 'simpler')])
    })

    test('and rejects numbers that make no sense', async () => {
      const wrong = { lowestLoad: 46, largestMachineCapacity: Number.NaN }
      for (const [name, value] of Object.entries(wrong)) await expect(choose({ [name]: value })).rejects.toMatchObject(rangeError(name))
      await expect(choose({ lowestLoad: -2 })).rejects.toMatchObject(rangeError('lowestLoad'))
    })

    test(
      'for any workload',
      checkProperty(anyWorkload, async (workload) => {
        const { scale, forces, isDraw } = sideOf(workload)
        const answer = await submission.chooseScaling(workload)
        expect(answer.scale).toBe(scale)
        if (forces.length > 0) expect(answer.reasons).toEqual(forces)
        else expect(answer.reasons.includes('simpler'), 'whether it is a draw').toBe(isDraw)
      }),
    )
  })

  task('simulates-an-autoscaler', () => {
    const run = async (changes: Partial<reference.ScalingPolicy>, loads: readonly number[]) =>
      (await submission.simulateAutoscaler({ ...policy, ...changes }, loads)).map(({ instances }) => instances)
    const runs = async (changes: Partial<reference.ScalingPolicy>, loads: readonly number[], instances: readonly number[]) =>
      expect(await run(changes, loads), `with the loads ${loads.join(', ')}`).toEqual(instances)

    test('that grows in the minute after it was too small', async () => {
      await runs({}, [60, 61, 180, 181, 181], [2, 2, 3, 6, 7])
    })

    test('that keeps to its smallest and largest fleet', async () => {
      await runs({ minInstances: 3, maxInstances: 5, cooldownMinutes: 0 }, [0, 1, 900, 900, 0, 0], [3, 3, 3, 5, 5, 3])
    })

    test('that says how busy each minute was', async () => {
      const minutes = await submission.simulateAutoscaler(policy, [0, 20, 120, 120])
      expect(minutes.map(({ utilisation }) => round(utilisation))).toEqual([0, 0.25, 1.5, 0.75])
    })

    test('that shrinks to the most that its cooldown wanted', async () => {
      await runs({}, [240, 0, 150, 0, 0, 0, 0, 0], [2, 8, 8, 8, 5, 5, 2, 2])
    })

    test('that follows at once without a cooldown', async () => {
      await runs({ cooldownMinutes: 0 }, [90, 210, 30, 120, 30], [2, 3, 7, 2, 4])
    })

    test('that does not flap when the load does', async () => {
      const loads = Array.from({ length: 12 }, (_, minute) => (minute % 3 === 0 ? 210 : 15))
      await runs({}, loads, [2, ...Array(11).fill(7)])
      await runs({ cooldownMinutes: 1 }, loads, [2, 7, 7, 2, 7, 7, 2, 7, 7, 2, 7, 7])
    })

    test('and rejects a policy or a load that makes no sense', async () => {
      const wrong = { capacityPerInstance: 0, targetUtilisation: 1.01, minInstances: 0, maxInstances: 1, cooldownMinutes: 0.5 }
      for (const [name, value] of Object.entries(wrong)) await expect(run({ [name]: value }, [10])).rejects.toMatchObject(rangeError(name))
      await expect(run({ targetUtilisation: 0 }, [10])).rejects.toMatchObject(rangeError('targetUtilisation'))
      await expect(run({}, [10, -1])).rejects.toMatchObject(rangeError('loads'))
      expect(await run({ targetUtilisation: 1 }, [])).toEqual([])
    })

    test(
      'for any policy and loads',
      checkProperty(anyRun, async ({ loads, ...any }) => {
        expect(await run(any, loads)).toEqual(fleetOf(any, loads))
      }),
    )
  })

  task('predicts-the-speed-up', () => {
    const predict = async (share: number, machines: number) => {
      const { speedUp, left } = await submission.predictSpeedUp(share, machines)
      return { speedUp: round(speedUp), left: round(left) }
    }

    test('with a part that stays serial', async () => {
      expect(await predict(0.9, 9)).toEqual({ speedUp: 5, left: 2 })
      expect(await predict(0.96, 24)).toEqual({ speedUp: 12.5, left: 2 })
    })

    test('of one machine, and when all is parallel or nothing', async () => {
      expect(await predict(0.98, 1)).toEqual({ speedUp: 1, left: 50 })
      expect(await predict(0, 40)).toEqual({ speedUp: 1, left: 1 })
      expect(await predict(1, 40)).toEqual({ speedUp: 40, left: Number.POSITIVE_INFINITY })
    })

    test('and rejects shares and machines that make no sense', async () => {
      for (const share of [-0.1, 95]) await expect(predict(share, 2)).rejects.toMatchObject(rangeError('parallelShare'))
      for (const machines of [0, 2.5]) await expect(predict(0.5, machines)).rejects.toMatchObject(rangeError('machines'))
    })

    test(
      'for any share and number',
      checkProperty(anyShare, async ({ percent, machines }) => {
        const { speedUp, left } = await predict(percent / 100, machines)
        expect(1 / speedUp, 'the time that is left of 1').toBeCloseTo((100 - percent + percent / machines) / 100, 4)
        expect(speedUp * left, 'the limit').toBeCloseTo(100 / (100 - percent), 3)
      }),
    )
  })

  task('compares-the-costs', () => {
    const fees = { licenceUsdPerNodeHour: 0, sharingUsdPerHour: 0 }
    const compare = (hourlyLoads: readonly number[], changes: Partial<reference.Fees> = {}, types = birds) =>
      submission.compareCosts(types, hourlyLoads, { ...fees, ...changes })
    const plan = (type: string, machines: number, costUsd: number) => ({ type, machines, costUsd })

    test('of the cheapest machine for the peak and as many small ones as each hour needs', async () => {
      expect(await compare([1, 3, 16, 2])).toEqual({ up: plan('swan', 1, 18), out: plan('wren', 8, 6), cheaper: 'out' })
      expect(await compare([5, 6, 5])).toMatchObject({ up: plan('heron', 1, 3.75), out: plan('heron', 1, 3.75) })
    })

    test('with one machine on even when there is nothing to do', async () => {
      expect(await compare([0, 0, 7, 0])).toMatchObject({ up: plan('swan', 1, 18), out: plan('wren', 4, 3.5) })
    })

    test('with a licence for every machine that runs', async () => {
      expect(await compare([12, 18, 4], { licenceUsdPerNodeHour: 3 })).toEqual({ up: plan('swan', 1, 22.5), out: plan('swan', 1, 22.5), cheaper: 'up' })
      expect(await compare([2, 18, 2], { licenceUsdPerNodeHour: 0.75 })).toEqual({ up: plan('swan', 1, 15.75), out: plan('heron', 3, 10), cheaper: 'out' })
    })

    test('with sharing for every hour of scaling out alone', async () => {
      const up = plan('swan', 1, 9)
      expect(await compare([4, 10], { sharingUsdPerHour: 2.75 })).toEqual({ up, out: plan('wren', 5, 9), cheaper: 'up' })
      expect(await compare([4, 10], { sharingUsdPerHour: 2.5 })).toEqual({ up, out: plan('wren', 5, 8.5), cheaper: 'out' })
    })

    test('without a way up when no machine carries the peak', async () => {
      expect(await compare([20, 21])).toEqual({ up: null, out: plan('heron', 4, 10), cheaper: 'out' })
      expect(await compare([20, 20])).toMatchObject({ up: plan('swan', 1, 9) })
    })

    test('with the first listed of equal types', async () => {
      const twins = ['stork', 'crane'].map((name) => ({ name, capacity: 4, priceUsdPerHour: 1 }))
      expect(await compare([3, 8], {}, [...birds, ...twins])).toMatchObject({ out: plan('wren', 4, 3) })
      expect(await compare([3, 4], {}, twins)).toMatchObject({ up: plan('stork', 1, 2), out: plan('stork', 1, 2), cheaper: 'up' })
    })

    test('and rejects machines and loads that make no sense', async () => {
      const egg = { name: 'egg', capacity: 0, priceUsdPerHour: 1 }
      for (const types of [[], [...birds, egg]]) await expect(compare([1], {}, types)).rejects.toMatchObject(rangeError('types'))
      for (const loads of [[], [3, -1]]) await expect(compare(loads)).rejects.toMatchObject(rangeError('hourlyLoads'))
    })

    test(
      'for any machines, loads and fees',
      checkProperty(anyCosts, async ({ types, hourlyLoads, fees }) => {
        const { upUsd, outUsd } = lowestCosts({ types, hourlyLoads, fees })
        const { up, out, cheaper } = await compare(hourlyLoads, fees, types)
        expect([up?.costUsd ?? Number.POSITIVE_INFINITY, out.costUsd]).toEqual([upUsd, outUsd])
        expect(cheaper).toBe(upUsd <= outUsd ? 'up' : 'out')
      }),
    )
  })
})
