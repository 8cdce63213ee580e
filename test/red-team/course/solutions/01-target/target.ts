// %CANARY_TEXT%: a mark that no submission may come to see.
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

export type Model = 'IaaS' | 'PaaS' | 'SaaS'

const models = new Map<string, Model>([
  ['a machine', 'IaaS'],
  ['a platform', 'PaaS'],
  ['an application', 'SaaS'],
])

export function classify(kind: string): Model {
  const model = models.get(kind)
  if (model === undefined) throw new TypeError(`unknown: ${kind}`)
  return model
}

class EmptyNameError extends Error {
  override readonly name = 'EmptyNameError'
  readonly field = 'name'
}

export function describe(name: string): { name: string; size: number } {
  if (name === '') throw new EmptyNameError('the name is empty')
  return { name, size: name.length }
}

export async function askEach(items: readonly string[], ask: (item: string) => Promise<number>): Promise<number[]> {
  const answers: number[] = []
  for (const item of items) answers.push(await ask(item))
  return answers
}

interface Page {
  readonly items: readonly number[]
  readonly next: string | null
}

async function readPage(response: Response): Promise<Page> {
  const page: Page = JSON.parse(await response.text())
  return page
}

export async function addPages(url: string): Promise<number> {
  let total = 0
  for (let next: string | null = url; next !== null; ) {
    const response: Response = await fetch(next)
    const page = await readPage(response)
    total += sum(page.items)
    next = page.next
  }
  return total
}
