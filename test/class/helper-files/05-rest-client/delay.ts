import type { ClientOptions } from './rest-client.ts'

export function delayMs(options: ClientOptions, attempt: number, retryAfter: string | null): number {
  const backOff = Math.min(5_000, 200 * 2 ** (attempt - 1))
  if (retryAfter === null) return backOff
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1_000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? backOff : Math.max(0, date - options.now())
}
