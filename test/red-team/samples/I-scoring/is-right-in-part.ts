/**
 * Is right about a part of each task and keeps exactly that part: 3 of 4 sums, 2 of 3 models (all or nothing: none), the
 * name but not the refusal, both callbacks, and one page.
 *
 * @outcome graded
 * @score 7
 * @kinds assertion
 */
export function sum(numbers: readonly number[]): number {
  const [one = 0, two = 0, three = 0] = numbers
  return one + two + three
}

export function classify(kind: string): string {
  if (kind === 'a toaster') throw new TypeError('unknown')
  return kind === 'a machine' ? 'IaaS' : 'SaaS'
}

export const describe = (name: string) => ({ name, size: name.length })

export const askEach = (items: readonly string[], ask: (item: string) => Promise<number>) => Promise.all(items.map((item) => ask(item)))

export async function addPages(url: string): Promise<number> {
  const page = await (await fetch(url)).json()
  return page.items.reduce((total: number, one: number) => total + one, 0)
}
