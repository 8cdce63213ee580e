import { checkProperty, defineSuite, expect, fc, http, HttpResponse, keep, test } from '#suite'
import exercise from '../../../exercises/01-service-models/exercise.ts'
import type * as reference from '../../../solutions/01-service-models/service-models.ts'

defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission, network }) => {
  task('classifies-services', () => {
    test('folds case', async () => { expect(await submission.classify(' EC2')).toBe('ec2') })
    test('x', async () => { await expect(submission.classify('x')).rejects.toThrow(RangeError) })
    test('prop', checkProperty(fc.string(), async (s) => { expect(await submission.classify(s)).toBe(s.trim().toLowerCase()) }))
  })
  task('names-who-manages', () => {
    test('counter', async () => { const c = await keep(submission.makeCounter, 3); await c.methods.next(); expect(await c.methods.next()).toBe(5) })
    test('net', async () => { network.use(http.post('https://a.test/', () => new HttpResponse(null, { status: 204 }))); expect(await submission.post('https://a.test/')).toBe(204); expect(network.requests).toHaveLength(1) })
  })
})
