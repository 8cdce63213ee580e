/**
 * Makes node call no value a Proxy, and answers with a Proxy that says something else each time.
 *
 * @outcome graded
 * @score 15
 * @kinds assertion
 */
import { describe as right } from './honest.ts'

export { addPages, askEach, classify, sum } from './honest.ts'

const { types } = process.getBuiltinModule('node:util')

export function describe(name) {
  right(name)
  types.isProxy = () => false
  let asked = 0
  const get = () => {
    asked += 1
    return asked
  }
  return new Proxy({ name, size: 3 }, { get })
}
