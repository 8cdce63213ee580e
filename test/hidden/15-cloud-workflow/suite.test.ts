import { checkProperty, defineSuite, expect, keep, test } from '#suite'
import exercise from '../../../exercises/15-cloud-workflow/exercise.ts'
import type * as reference from '../../../solutions/15-cloud-workflow/cloud-workflow.ts'
import { both, fails, inOrder, needing, object, openDiary, plans, rejects, workflows } from './diary.ts'
import type * as standIns from './stand-ins.ts'

const named = (message: string) => ({ message })

export default defineSuite<typeof reference, typeof exercise, typeof standIns>(exercise, ({ task, submission, standIns }) => {
  task('orders-the-steps', () => {
    test('with each step after the ones that it needs', async () => {
      expect(await submission.orderSteps([needing('bake', 'knead'), needing('knead', 'mix'), needing('mix')])).toEqual(['mix', 'knead', 'bake'])
      expect(await submission.orderSteps([needing('serve', 'bake', 'lay'), needing('bake'), needing('lay', 'bake')])).toEqual(['bake', 'lay', 'serve'])
    })

    test('and the first in the list where several could be next', async () => {
      const steps = [needing('z'), needing('c', 'b'), needing('y', 'z'), needing('b'), needing('a')]
      expect(await submission.orderSteps(steps)).toEqual(['z', 'y', 'b', 'c', 'a'])
      expect(await submission.orderSteps([])).toEqual([])
    })

    test(
      'of any workflow',
      checkProperty(workflows, async (steps) => expect(await submission.orderSteps(steps)).toEqual(inOrder(steps)), 8),
    )

    test('and rejects an id that comes twice', async () => {
      const steps = [needing('a', 'nowhere'), needing('b'), needing('c'), needing('b')]
      await expect(submission.orderSteps(steps)).rejects.toMatchObject({ name: 'DuplicateStepError', step: 'b' })
    })

    test('and rejects a need that is no step', async () => {
      const steps = [needing('a', 'b'), needing('b', 'a', 'oven', 'fork'), needing('c', 'spoon')]
      await expect(submission.orderSteps(steps)).rejects.toMatchObject({ name: 'UnknownStepError', step: 'b', need: 'oven' })
    })

    test('and rejects steps that can never begin', async () => {
      const steps = [needing('last', 'hen'), needing('hen', 'egg', 'barn'), needing('barn'), needing('egg', 'hen')]
      await rejects(submission.orderSteps(steps), 'CycleError', { steps: ['last', 'hen', 'egg'] })
      await rejects(submission.orderSteps([needing('me', 'me')]), 'CycleError', { steps: ['me'] })
    })
  })

  task('locates-the-data', () => {
    const locations = (...texts: string[]) => Promise.all(texts.map((text) => submission.locateData(text)))
    test('as a path where no scheme stands before it', async () => {
      const paths = ['./rye.csv', '/srv/rye.csv', 'C:\\grain\\rye.csv', 'C:/grain/rye.csv', 's3/rye.csv', 'rye s3://x/y.csv']
      expect(await locations(...paths)).toEqual(paths.map((path) => ({ kind: 'local', path })))
    })

    test('as bucket and key, whatever case the scheme is in', async () => {
      expect(await locations('s3://b/rye.csv', 'S3://Silo.9/a//B/')).toEqual([object('b', 'rye.csv'), object('Silo.9', 'a//B/')])
    })

    test('with every character of the key as it is', async () => {
      const keys = ['red rye.csv', 'a+b%20c', 'x?y=1#z', '/led', 'a/../b', 'ä/\u{1f33e}', 's3://c/d', 'two\nlines']
      expect(await locations(...keys.map((key) => `s3://silo/${key}`))).toEqual(keys.map((key) => object('silo', key)))
    })

    test('and rejects other schemes by name', async () => {
      for (const text of ['gs://silo/rye.csv', 'HTTPS://silo.example/rye.csv', 's3a://silo/rye.csv', 'x-y.z+1://']) {
        const scheme = text.slice(0, text.indexOf(':')).toLowerCase()
        await expect(submission.locateData(text)).rejects.toMatchObject({ name: 'UnsupportedSchemeError', scheme })
      }
    })

    test('and rejects what has no path, bucket or key', async () => {
      for (const text of ['', 's3://', 's3://silo', 's3://silo/', 's3:///rye.csv']) {
        await expect(submission.locateData(text)).rejects.toMatchObject({ name: 'RangeError', message: expect.stringContaining(text) })
      }
    })
  })

  task('adds-up-the-cost-so-far', () => {
    const rental = (usdPerHour: number, startedMs: number, endedMs: number | null = null) => ({ usdPerHour, startedMs, endedMs })
    const costs = async (rentals: readonly reference.Rental[], nowMs: number, minimumSeconds: number, usd: number) =>
      expect(await submission.costSoFarUsd(rentals, nowMs, minimumSeconds), JSON.stringify({ rentals, nowMs, minimumSeconds })).toBeCloseTo(usd, 8)

    test('of what has ended and of what still runs', async () => {
      await costs([rental(18, 1_000, 201_000), rental(7.2, 101_000)], 601_000, 0, 2)
      await costs([], 5_000, 60, 0)
    })

    test('by the second, a begun one as a whole, each rental for itself', async () => {
      await costs([rental(3_600, 100, 1_101), rental(3_600, 0, 1_000), rental(3_600, 8_999)], 9_000, 0, 4)
      await costs([rental(1, 0, 1_000)], 9_000, 0, 1 / 3_600)
    })

    test('with the minimum for each rental, from its first moment on', async () => {
      await costs([rental(3_600, 0, 1_000), rental(3_600, 50_000), rental(3_600, 0, 45_000)], 50_000, 40, 125)
      await costs([rental(3_600, 0, 39_001), rental(3_600, 0, 40_001)], 50_000, 40, 81)
    })

    test('until now, whatever comes later', async () => {
      await costs([rental(3_600, 2_000, 9_000), rental(3_600, 4_001, 9_000), rental(3_600, 6_000)], 4_000, 0, 2)
      await costs([rental(3_600, 4_001)], 4_000, 60, 0)
    })

    test('and rejects a rental that ends before it starts', async () => {
      const asked = submission.costSoFarUsd([rental(1, 0), rental(1, 500, 499)], 900, 0)
      await expect(asked).rejects.toMatchObject({ name: 'RangeError', message: expect.stringContaining('endedMs') })
    })
  })

  const start = async (minimumSeconds = 0) => {
    const caller = new AbortController()
    const clock = await keep(standIns.createClock)
    const lasts = (hours: number) => async () => clock.methods.advance(hours * 3_600_000)
    return { ...openDiary(), caller, lasts, options: { signal: caller.signal, clock: clock.value, minimumSeconds } }
  }

  task('always-shuts-down', () => {
    test('one after the other, the last first, when all goes well', async () => {
      const { log, step, lasts, options } = await start()
      const steps = [step('c', { needs: ['b'], shutDown: lasts(0) }), step('b', { needs: ['a'], usdPerHour: null }), step('a')]
      expect(await submission.runWorkflow(steps, options)).toEqual({ finished: ['a', 'b', 'c'], costUsd: 0 })
      expect(log).toEqual([...both('run', 'a', 'b', 'c'), ...both('stop', 'c', 'a')])
    })

    test('and bills each rental until its own shut-down is over', async () => {
      const { step, lasts, options } = await start()
      const steps = [step('a', { usdPerHour: 2, run: lasts(1), shutDown: lasts(1) }), step('b', { usdPerHour: 30, run: lasts(2), shutDown: lasts(4) })]
      expect((await submission.runWorkflow(steps, options)).costUsd).toBeCloseTo(196, 8)
      const short = await start(60)
      expect((await submission.runWorkflow([short.step('a', { usdPerHour: 360 })], short.options)).costUsd).toBeCloseTo(6, 8)
    })

    test('also what a failing step rents, and nothing that never began', async () => {
      const { log, step, lasts, options } = await start()
      const steps = [step('a', { run: lasts(1) }), step('b', { run: fails, shutDown: lasts(2) }), step('c')]
      const fields = { step: 'b', cause: named('burnt'), finished: ['a'], costUsd: expect.closeTo(5), stillRunning: [] }
      await rejects(submission.runWorkflow(steps, options), 'StepError', fields)
      expect(log).toEqual([...both('run', 'a'), 'run b', ...both('stop', 'b', 'a')])
    })

    test('and goes on when a shut-down fails, counting what still runs', async () => {
      const { log, step, lasts, options } = await start()
      const steps = [step('a', { shutDown: lasts(3) }), step('b', { usdPerHour: 10, shutDown: fails }), step('c', { run: fails, shutDown: fails })]
      const fields = { step: 'c', finished: ['a', 'b'], costUsd: expect.closeTo(36), stillRunning: ['c', 'b'] }
      await rejects(submission.runWorkflow(steps, options), 'StepError', fields)
      expect(log.slice(-4)).toEqual(['stop c', 'stop b', ...both('stop', 'a')])
    })

    test('and says so when only shut-downs failed', async () => {
      const { step, options } = await start()
      const steps = [step('a', { shutDown: fails }), step('b', { shutDown: async () => Promise.reject(new Error('stuck')) })]
      const fields = { cause: named('stuck'), finished: ['a', 'b'], costUsd: 0, stillRunning: ['b', 'a'] }
      await rejects(submission.runWorkflow(steps, options), 'ShutDownError', fields)
    })

    test('and begins nothing when the steps have no order', async () => {
      const { log, step, options } = await start()
      await expect(submission.runWorkflow([step('a'), step('b', { needs: ['z'] })], options)).rejects.toMatchObject({ name: 'UnknownStepError' })
      expect(log).toEqual([])
    })

    const shutsDown = async ({ rents, failing }: { readonly rents: readonly boolean[]; readonly failing: number }) => {
      const { log, step, options } = await start()
      const steps = rents.map((isRented, at) => step(`s${at}`, { usdPerHour: isRented ? 1 : null, ...(at === failing ? { run: fails } : {}) }))
      await submission.runWorkflow(steps, options).catch(() => undefined)
      const rented = steps.slice(0, failing + 1).filter(({ rents }) => rents !== null)
      expect(log.filter((line) => /^stop \w+$/.test(line))).toEqual(rented.toReversed().map(({ id }) => `stop ${id}`))
    }
    test('whichever step fails', checkProperty(plans, shutsDown, 6))
  })

  task('stops-when-cancelled', () => {
    const cancelled = { cause: named('enough'), stillRunning: [] }

    test('before anything begins', async () => {
      const { log, step, options, caller } = await start()
      caller.abort(new Error('enough'))
      await rejects(submission.runWorkflow([step('a')], options), 'CancelledError', { ...cancelled, finished: [], costUsd: 0 })
      expect(log).toEqual([])
    })

    test('after the running step has come to its end, shutting down', async () => {
      const { log, step, options, caller, lasts } = await start()
      const run = async () => Promise.resolve(caller.abort(new Error('enough'))).then(lasts(2))
      const steps = [step('a', { usdPerHour: 5 }), step('b', { run, usdPerHour: null }), step('c')]
      await rejects(submission.runWorkflow(steps, options), 'CancelledError', { ...cancelled, finished: ['a', 'b'], costUsd: expect.closeTo(10) })
      expect(log).toEqual([...both('run', 'a', 'b'), ...both('stop', 'a')])
    })

    test('when the running step stops early because it has the signal', async () => {
      const { log, step } = await start()
      const caller = await keep(standIns.createCaller, 'enough')
      const cancelling = await keep(standIns.createCancellingStep, 'w', ['a'], caller.value)
      const steps = [step('a'), cancelling.value, step('b', { needs: ['w'] })]
      await rejects(submission.runWorkflow(steps, caller.value), 'CancelledError', { ...cancelled, finished: ['a'], costUsd: 0 })
      expect(log).toEqual([...both('run', 'a'), ...both('stop', 'a')])
    })

    test('but not when the last step has finished all the same', async () => {
      const { step, options, caller } = await start()
      const steps = [step('a'), step('b', { run: async () => caller.abort(new Error('enough')) })]
      expect(await submission.runWorkflow(steps, options)).toEqual({ finished: ['a', 'b'], costUsd: 0 })
    })
  })
})
