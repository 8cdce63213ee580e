/**
 * Answers with objects of another realm, made by node:vm: an array is an array wherever it comes from, a proxy of one is not.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
import { askEach as askRightly } from './honest.ts'

export { addPages, classify, describe } from './honest.ts'

const { createContext, runInContext } = process.getBuiltinModule('node:vm')
const realm = createContext({ answers: [] })

export function sum(numbers: number[]): unknown {
  return runInContext(`new Number(${numbers.length})`, realm)
}

export async function askEach(items: string[], ask: (item: string) => Promise<number>): Promise<unknown> {
  realm.answers = await askRightly(items, ask)
  return runInContext('[...answers]', realm)
}
