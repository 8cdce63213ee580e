import type { Isolation } from './sandbox.ts'

/** What each level guarantees, in the words that every report uses; SECURITY.md has it at length. */
export const promises: Readonly<Record<Isolation, string>> = {
  bubblewrap: 'no files, network, signals or leftovers; time, memory and processes bounded',
  permission: 'weaker: no files, programs or network by Node’s permission model; not against determined malice',
  none: 'none: a separate process only, which can read everything you can',
}
