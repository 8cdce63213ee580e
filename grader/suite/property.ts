import fc from 'fast-check'
import { PropertyFailure } from './property-failure.ts'
import { currentScope } from './scope.ts'

export { fc }

/**
 * Makes the body of a test that checks a property over random inputs, shrunk to the smallest that fails:
 * `test('…', checkProperty(fc.integer(), async (n) => { expect(await submission.double(n)).toBe(2 * n) }))`.
 * Each run begins with no handlers and no requests. The inputs depend on the run's seed alone, so every submission of a run gets the same.
 */
export function checkProperty<Value>(
  arbitrary: fc.Arbitrary<Value>,
  check: (value: Value) => Promise<void>,
  runs = 12,
): () => Promise<void> {
  const { workbench, seed } = currentScope()
  return async () => {
    const property = fc.asyncProperty(arbitrary, async (value) => {
      // After a crash or a time-out the verdict stands: shrinking would only repeat it.
      if (workbench().isDecided) return
      workbench().network.reset()
      await check(value)
      const { failure } = workbench().network
      if (failure !== undefined) throw failure.error
    })
    const result = await fc.check(property, { seed, numRuns: runs })
    if (!result.failed) return
    throw new PropertyFailure(result.errorInstance, result.counterexample?.[0])
  }
}
