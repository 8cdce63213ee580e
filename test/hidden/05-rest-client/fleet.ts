import { HttpResponse } from '#suite'
import type { Server } from '../../../solutions/05-rest-client/rest-client.ts'

/** The imaginary service behind the suite: an address, a moment, and the answers it can give. */
export const base = 'https://fleet.example.net/v7'
export const noon = Date.UTC(2026, 10, 24, 12)
export const ship = (id: string, status: Server['status'] = 'running') => ({ id, name: `ship ${id}`, status })
export const never = () => new Promise<never>(() => undefined)
export const broken = () => HttpResponse.error()
export const slow = () => refusal(429, 'slow')
export const page = (next: string | null, ...ids: readonly string[]) => ({ items: ids.map((id) => ship(id)), next })
export const refusal = (status: number, code: string) => HttpResponse.json({ error: { code, message: 'no' } }, { status })
export const fine = () => HttpResponse.json(ship('a1'))
export const busy = (headers: Record<string, string> = {}) => {
  return () => HttpResponse.json({ error: { code: 'busy' } }, { status: 503, headers })
}
