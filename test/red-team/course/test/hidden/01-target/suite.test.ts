import { checkProperty, defineSuite, expect, fc, HttpResponse, http, test } from '#suite'
import exercise from '../../../exercises/01-target/exercise.ts'
import type * as reference from '../../../solutions/01-target/target.ts'

// %CANARY_TEXT%: a mark that no submission may come to see.

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission, network }) => {
  task('sums', () => {
    test('no numbers to 0', async () => {
      expect(await submission.sum([])).toBe(0)
    })
    test('three numbers', async () => {
      expect(await submission.sum([1, 2, 39])).toBe(42)
    })
    test(
      'whole numbers',
      checkProperty(fc.array(fc.integer({ min: -1000, max: 1000 })), async (numbers) => {
        expect(await submission.sum(numbers)).toBe(numbers.reduce((total, one) => total + one, 0))
      }),
    )
    test('numbers below 0', async () => {
      expect(await submission.sum([-5, -6])).toBe(-11)
    })
  })

  task('classifies', () => {
    test('a machine', async () => {
      expect(await submission.classify('a machine')).toBe('IaaS')
    })
    test('a platform', async () => {
      expect(await submission.classify('a platform')).toBe('PaaS')
    })
    test('an application', async () => {
      expect(await submission.classify('an application')).toBe('SaaS')
    })
    test('nothing else', async () => {
      await expect(submission.classify('a toaster')).rejects.toMatchObject({ name: 'TypeError' })
    })
  })

  task('describes', () => {
    test('a name', async () => {
      expect(await submission.describe('Ada')).toEqual({ name: 'Ada', size: 3 })
    })
    test('and refuses an empty one', async () => {
      await expect(submission.describe('')).rejects.toMatchObject({ name: 'EmptyNameError', field: 'name' })
    })
  })

  task('calls-back', () => {
    test('once for each item, in order', async () => {
      const asked: string[] = []
      const ask = async (item: string) => asked.push(item)
      expect(await submission.askEach(['a', 'b', 'c'], ask)).toEqual([1, 2, 3])
      expect(asked).toEqual(['a', 'b', 'c'])
    })
    test('never for no items', async () => {
      const ask = async () => 7
      expect(await submission.askEach([], ask)).toEqual([])
    })
  })

  task('adds-pages', () => {
    const pages = [
      { items: [1, 2], next: 'https://pages.test/2' },
      { items: [30], next: null },
    ]
    test('one after the other', async () => {
      network.use(http.get('https://pages.test/:page', ({ params }) => HttpResponse.json(pages[Number(params.page) - 1])))
      expect(await submission.addPages('https://pages.test/1')).toBe(33)
      expect(network.requests).toHaveLength(2)
    })
    test('of which one is empty', async () => {
      network.use(http.get('https://pages.test/1', () => HttpResponse.json({ items: [], next: null })))
      expect(await submission.addPages('https://pages.test/1')).toBe(0)
    })
  })
})
