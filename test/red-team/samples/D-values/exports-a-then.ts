/**
 * Exports a function named then, so that its module is a thenable and importing it gives another object: a proxy that says it
 * has everything, with getters that answer wrongly for what the module exports rightly.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
import * as honest from './honest.ts'

export const { sum, classify, describe, askEach, addPages } = honest

export function then(resolve: (module: object) => void): void {
  const module = {
    ...honest,
    get sum() {
      return () => 0.5
    },
  }
  resolve(new Proxy(module, { get: (target, name) => Reflect.get(target, name), has: () => true }))
}
