/**
 * Sends __proto__, constructor and prototype as keys wherever a value can cross: in an answer, in a question, in an error.
 *
 * @outcome graded
 * @score 11
 * @kinds assertion threw
 */
import { askEach as askRightly, classify as classifyRightly } from './honest.ts'

export { sum } from './honest.ts'

const evil = JSON.parse(
  '{"__proto__":{"size":3,"polluted":true},"constructor":{"prototype":{"polluted":true}},"hasOwnProperty":1,"toString":1}',
)

export function classify(kind: string): string {
  try {
    return classifyRightly(kind)
  } catch (error) {
    for (const key of Object.keys(evil)) Object.defineProperty(error, key, { value: evil[key], enumerable: true })
    throw error
  }
}

export function describe(name: string): unknown {
  return { ...evil, name }
}

export async function askEach(items: string[], ask: (item: unknown) => Promise<number>): Promise<number[]> {
  if (items.length > 0) await ask({ ...evil, ['__proto__']: evil })
  return askRightly(items, ask)
}

export async function addPages(): Promise<never> {
  throw Object.assign(new Error('polluted'), { ...evil, cause: evil })
}
