/**
 * Hides revoked proxies in its answers, of an object and of a function: whoever touches them meets a TypeError.
 *
 * @outcome graded
 * @score 13
 * @kinds assertion
 */
import { askEach as askRightly, describe as describeRightly } from './honest.ts'

export { addPages, classify, sum } from './honest.ts'

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

export function describe(name: string): unknown {
  return name === '' ? describeRightly(name) : { name: revoked({}), size: revoked([]) }
}

export async function askEach(items: string[], ask: (item: string) => Promise<number>): Promise<unknown> {
  await askRightly(items, ask)
  return [revoked(() => 1)]
}
