/**
 * Answers with things that throw when somebody asks for their names: an instance with a poisoned constructor, and a class
 * with a poisoned static name.
 *
 * @outcome graded
 * @score 14
 * @kinds assertion
 */
import { askEach as askRightly, describe as describeRightly } from './honest.ts'

export { addPages, classify, sum } from './honest.ts'

class Poisoned {
  static get name(): never {
    throw new TypeError('nobody may know')
  }
}
Object.defineProperty(Poisoned.prototype, 'constructor', { get: () => Poisoned.name })

export function describe(name: string): unknown {
  return name === '' ? describeRightly(name) : Object.assign(new Poisoned(), { size: name.length })
}

export async function askEach(items: string[], ask: (item: string) => Promise<number>): Promise<unknown> {
  const answers = await askRightly(items, ask)
  return answers.map(() => Poisoned)
}
