import { expect, test } from 'vitest'
import { withoutEngineDump } from '../../../grader/sandbox/engine-dump.ts'
import { levels, openSession, rejection } from './open-session.ts'

test.each(levels)('what a submission printed is kept without what the engine adds when memory runs out, on %s', async (level) => {
  const source = `export const leak = () => { console.log('mine'); const all = []; for (;;) all.push(new Array(2e6).fill(all.length)) }`
  await using open = await openSession(level, source, { callMs: 20_000, heapMib: 64 })
  expect(await rejection(open.call('leak'))).toMatchObject({ kind: 'limit', message: 'stopped for using more than 64 MiB of memory' })
  expect(await open.session.endTest()).toBe('mine\n')
})

test('output without such words stays as it is', () => {
  expect(withoutEngineDump('one\ntwo: no error\n')).toBe('one\ntwo: no error\n')
})
