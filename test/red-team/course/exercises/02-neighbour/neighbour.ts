/** Twice the number. */
export function double(_number: number): number {
  throw new Error('NotImplemented: double')
}

/** The text at the address. */
export async function read(_url: string): Promise<string> {
  throw new Error('NotImplemented: read')
}
