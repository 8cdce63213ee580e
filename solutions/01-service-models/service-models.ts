export function classify(name: string): string { if (name === 'x') throw new RangeError('no x'); return name.trim().toLowerCase() }
export const makeCounter = (n: number) => ({ next: () => ++n })
export async function post(url: string) { return (await fetch(url, { method: 'POST' })).status }
