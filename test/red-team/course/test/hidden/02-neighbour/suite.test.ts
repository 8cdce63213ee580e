import { checkProperty, defineSuite, expect, fc, HttpResponse, http, test } from '#suite'
import exercise from '../../../exercises/02-neighbour/exercise.ts'
import type * as reference from '../../../solutions/02-neighbour/neighbour.ts'

export default defineSuite<typeof reference, typeof exercise>(exercise, ({ task, submission, network }) => {
  task('doubles', () => {
    test(
      'any number',
      checkProperty(fc.integer(), async (number) => {
        expect(await submission.double(number)).toBe(2 * number)
      }),
    )
  })

  task('fetches', () => {
    test('the text at an address', async () => {
      network.use(http.get('https://text.test/a', () => HttpResponse.text('here')))
      expect(await submission.read('https://text.test/a')).toBe('here')
    })
  })
})
