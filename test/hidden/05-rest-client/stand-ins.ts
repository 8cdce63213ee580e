/** A clock that stands still at noon of 24 November 2026, UTC. */
export function noonClock(): number {
  return Date.UTC(2026, 10, 24, 12)
}
