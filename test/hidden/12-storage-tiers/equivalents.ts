import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  { within: 'added <= 0', into: ['added < 0'], reason: 'a saving divided by 0 is Infinity, too' },
  {
    within: '`readers wait ${maxWaitHours} h at most, and the fastest tier takes ${shortestWaitHours} h`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: 'phase === undefined', into: ['false'], reason: 'there only for the compiler: a route has a tier for each phase' },
])
