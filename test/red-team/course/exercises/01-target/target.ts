/** The sum of the numbers; 0 for none. */
export function sum(_numbers: readonly number[]): number {
  throw new Error('NotImplemented: sum')
}

export type Model = 'IaaS' | 'PaaS' | 'SaaS'

/** The service model of a kind of service: a machine, a platform or an application. Throws a TypeError for anything else. */
export function classify(_kind: string): Model {
  throw new Error('NotImplemented: classify')
}

/** The name and its length. Throws an EmptyNameError with the field `name` for an empty name. */
export function describe(_name: string): { name: string; size: number } {
  throw new Error('NotImplemented: describe')
}

/** What `ask` answers for each item, in order, one question at a time. */
export async function askEach(_items: readonly string[], _ask: (item: string) => Promise<number>): Promise<number[]> {
  throw new Error('NotImplemented: askEach')
}

/** The sum of `items` over all pages, from `url` on: each page is `{ items: number[], next: string | null }`. */
export async function addPages(_url: string): Promise<number> {
  throw new Error('NotImplemented: addPages')
}
