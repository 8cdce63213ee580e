/**
 * Knows the inputs of the plain tests by heart, and nothing else: random numbers, pages and questions are beyond it.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
const sums = new Map([['[]', 0], ['[1,2,39]', 42], ['[-5,-6]', -11]])
const models = new Map([['a machine', 'IaaS'], ['a platform', 'PaaS'], ['an application', 'SaaS']])

export const sum = (numbers: readonly number[]) => sums.get(JSON.stringify(numbers)) ?? 42

export function classify(kind: string): string {
  const model = models.get(kind)
  if (model === undefined) throw new TypeError('unknown')
  return model
}

export function describe(name: string): { name: string; size: number } {
  if (name === '') throw Object.assign(new Error('empty'), { name: 'EmptyNameError', field: 'name' })
  return { name: 'Ada', size: 3 }
}

export const askEach = async () => [1, 2, 3]
export const addPages = async () => 0
