import { checkProperty, defineSuite, expect, test } from '#suite'
import exercise from '../../../exercises/07-storage-choice/exercise.ts'
import type * as reference from '../../../solutions/07-storage-choice/storage-choice.ts'
import * as all from './granary.ts'
import { byCrop, byFarmer, cart, farms, gapsOf, granary, harvests, kinds, needs, where } from './granary.ts'

type Need = reference.Need

const rangeError = (named: string) => ({ name: 'RangeError', message: expect.stringContaining(named) })

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission }) => {
  task('finds-the-gaps', () => {
    for (const kind of kinds) {
      test(`of ${kind} for each need`, async () => {
        const answers = await Promise.all(needs.map(async (need) => [need, await submission.findGaps(kind, [need])]))
        expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(needs.map((need) => [need, gapsOf(kind, [need])])))
      })
    }

    test('each once and in the order of the table', async () => {
      expect(await submission.findGaps('object', ['boot', 'query', 'boot', 'edit', 'link', 'edit'])).toEqual(['edit', 'boot', 'query'])
    })

    const isRight = async (question: Parameters<typeof gapsOf>) => expect(await submission.findGaps(...question)).toEqual(gapsOf(...question))
    test('for any needs', checkProperty(all.anyGapQuestion, isRight))

    test('and rejects kinds and needs that are none', async () => {
      await expect(submission.findGaps(JSON.parse('"tape"'), ['share'])).rejects.toMatchObject(rangeError('tape'))
      await expect(submission.findGaps('file', JSON.parse('["share", "smell"]'))).rejects.toMatchObject(rangeError('smell'))
    })
  })

  task('chooses-a-kind', () => {
    const choose = (...questions: readonly (readonly Need[])[]) => Promise.all(questions.map((wanted) => submission.chooseKind(wanted)))

    test('the plainest that has what is needed', async () => {
      expect(await choose([], ['edit'], ['record'], ['share'], ['query'], ['mount'])).toEqual(['object', 'block', 'sql', 'object', 'sql', 'block'])
    })

    test('that has everything at once', async () => {
      const answers = await choose(['mount', 'share'], ['spread', 'edit'], ['boot', 'edit'], ['share', 'spread', 'link'], ['record', 'query', 'share'])
      expect(answers).toEqual(['file', 'nosql', 'block', 'object', 'sql'])
    })

    test('or fails with the kinds that come closest', async () => {
      const fails = (wanted: readonly Need[], closest: readonly string[]) =>
        expect(submission.chooseKind(wanted)).rejects.toMatchObject({ name: 'NoSingleKindError', closest })
      await fails(['spread', 'query'], ['object', 'sql', 'nosql'])
      await fails(['boot', 'share'], ['object', 'block', 'file', 'sql', 'nosql'])
      await fails(['record', 'mount', 'edit', 'share'], ['file', 'sql', 'nosql'])
      await fails(['query', 'query', 'query', 'boot'], ['block', 'sql'])
    })

    const isRight = async (wanted: readonly Need[]) => {
      const counts = kinds.map((kind) => gapsOf(kind, wanted).length)
      const closest = kinds.filter((_, index) => counts[index] === Math.min(...counts))
      if (counts.includes(0)) expect(await submission.chooseKind(wanted)).toBe(closest[0])
      else await expect(submission.chooseKind(wanted)).rejects.toMatchObject({ name: 'NoSingleKindError', closest })
    }
    test('for any needs', checkProperty(all.wantedNeeds, isRight, 20))
  })

  task('names-the-services', () => {
    const name = (kind: reference.Kind, itemBytes: number, mustReadLatest = false) => submission.nameServices(granary, { kind, itemBytes, mustReadLatest })

    test('of the kind, the first at each provider', async () => {
      expect(await name('object', 1)).toEqual({ AWS: 'Loft', 'Google Cloud': 'Silo', Azure: 'Sack' })
      expect(await name('nosql', 1)).toEqual({ AWS: 'Crib', 'Google Cloud': 'Bin', Azure: 'Tub' })
    })

    test('that takes the item, even one of just the largest size', async () => {
      expect(await name('nosql', 50)).toEqual({ AWS: 'Rick', 'Google Cloud': 'Bin', Azure: 'Tub' })
      expect(await name('nosql', 40.5)).toMatchObject({ AWS: 'Rick' })
      expect(await name('nosql', 61)).toEqual({ AWS: 'Rick', 'Google Cloud': null, Azure: null })
    })

    test('that reads the latest, be it on request', async () => {
      expect(await name('nosql', 20, true)).toEqual({ AWS: 'Mow', 'Google Cloud': 'Bin', Azure: 'Tub' })
      expect(await name('nosql', 35, true)).toMatchObject({ AWS: 'Rick' })
      expect(await name('object', 400, true)).toEqual({ AWS: null, 'Google Cloud': 'Silo', Azure: 'Sack' })
    })

    test('or null for every provider that has none', async () => {
      expect(await name('object', 501)).toEqual({ AWS: null, 'Google Cloud': 'Silo', Azure: 'Sack' })
      expect(await name('file', 0)).toEqual({ AWS: null, 'Google Cloud': null, Azure: null })
    })

    test('and rejects sizes that are none', async () => {
      for (const size of [-1, Number.NaN]) await expect(name('object', size)).rejects.toMatchObject(rangeError('itemBytes'))
    })
  })

  task('plans-an-upload', () => {
    const plan = (sizeBytes: number, limits = cart) => submission.planUpload(sizeBytes, limits)

    test('in one request up to its limit', async () => {
      expect(await Promise.all([0, 40].map((size) => plan(size)))).toEqual([
        { parts: 1, partBytes: 0, lastPartBytes: 0 },
        { parts: 1, partBytes: 40, lastPartBytes: 40 },
      ])
      expect(await plan(41)).toEqual({ parts: 3, partBytes: 14, lastPartBytes: 13 })
    })

    test('in the smallest parts that are few enough', async () => {
      expect(await plan(5 * 14)).toEqual({ parts: 5, partBytes: 14, lastPartBytes: 14 })
      expect(await plan(5 * 14 + 1)).toEqual({ parts: 4, partBytes: 21, lastPartBytes: 8 })
      expect(await plan(281)).toEqual({ parts: 5, partBytes: 63, lastPartBytes: 29 })
    })

    test('up to the last byte of the last part', async () => {
      expect(await plan(350)).toEqual({ parts: 5, partBytes: 70, lastPartBytes: 70 })
      await expect(plan(351)).rejects.toMatchObject({ name: 'ObjectTooLargeError', sizeBytes: 351, maxBytes: 350 })
    })

    test('with a single part when the object is smaller than one', async () => {
      expect(await plan(5, { ...cart, maxSingleBytes: 3 })).toEqual({ parts: 1, partBytes: 7, lastPartBytes: 5 })
    })

    const isRight = async ([sizeBytes, limits]: readonly [number, reference.UploadLimits]) => {
      const { parts, partBytes, lastPartBytes } = await plan(sizeBytes, limits)
      expect((parts - 1) * partBytes + lastPartBytes, 'bytes in all parts').toBe(sizeBytes)
      if (sizeBytes <= limits.maxSingleBytes) return expect(parts, 'parts of a small object').toBe(1)
      expect(partBytes % limits.minPartBytes, 'part size beyond a multiple of the smallest').toBe(0)
      expect(parts, 'parts').toBeLessThanOrEqual(limits.maxParts)
      const smaller = partBytes - limits.minPartBytes
      expect(smaller === 0 || Math.ceil(sizeBytes / smaller) > limits.maxParts, 'whether smaller parts would be too many').toBe(true)
    }
    test('of any size', checkProperty(all.anyUpload, isRight))

    test('and rejects sizes that are none', async () => {
      for (const size of [-1, 2.5, Number.NaN]) await expect(plan(size)).rejects.toMatchObject(rangeError('sizeBytes'))
    })
  })

  task('plans-a-read', () => {
    const plan = (...conditions: readonly string[]) => submission.planRead(harvests, [byCrop, byFarmer], where(...conditions))

    test('as a get by the whole key', async () => {
      expect(await plan('day=', 'field=')).toEqual({ way: 'get', on: 'harvests', filters: [] })
      expect(await submission.planRead(farms, [], where('owner~', 'farm='))).toEqual({ way: 'get', on: 'farms', filters: ['owner'] })
    })

    test('as a query of the table by its partition key', async () => {
      expect(await plan('field=')).toEqual({ way: 'query', on: 'harvests', filters: [] })
      expect(await plan('crop~', 'field=', 'day~')).toEqual({ way: 'query', on: 'harvests', filters: ['crop'] })
    })

    test('as a query of an index, by one key or both', async () => {
      expect(await plan('farmer=', 'day=')).toEqual({ way: 'query', on: 'by-farmer', filters: ['day'] })
      expect(await plan('tons=', 'crop=')).toEqual({ way: 'query', on: 'by-crop', filters: [] })
    })

    test('by what uses most conditions, then by what comes first', async () => {
      expect(await plan('field=', 'crop=', 'tons~')).toEqual({ way: 'query', on: 'by-crop', filters: ['field'] })
      expect(await plan('farmer=', 'crop=', 'field=')).toEqual({ way: 'query', on: 'harvests', filters: ['farmer', 'crop'] })
      expect(await plan('farmer=', 'crop=')).toEqual({ way: 'query', on: 'by-crop', filters: ['farmer'] })
    })

    test('as a get before any query', async () => {
      expect(await submission.planRead(farms, [byCrop], where('crop=', 'tons~', 'farm='))).toEqual({ way: 'get', on: 'farms', filters: ['crop', 'tons'] })
    })

    test('as a scan when no partition key is given', async () => {
      expect(await plan('tons=', 'day=', 'field~')).toEqual({ way: 'scan', on: 'harvests', filters: ['tons', 'day', 'field'] })
      expect(await plan()).toEqual({ way: 'scan', on: 'harvests', filters: [] })
    })

    const isRight = async (question: Parameters<typeof all.readPlanOf>) => expect(await submission.planRead(...question)).toEqual(all.readPlanOf(...question))
    test('for any keys and conditions', checkProperty(all.anyRead, isRight, 20))
  })
})
