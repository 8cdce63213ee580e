import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  {
    within: '`the clock went back from ${beforeMs} to ${afterMs} ms`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: "samplesMs.join(', ')", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "gainMs > 0 ? 'faster'", into: ['gainMs >= 0'], reason: 'a gain of 0 is noise, whatever the spreads: it never comes here' },
  {
    within: '`${version} returned ${received}, not ${expected}`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: 'round[at] ?? []', into: ['["Stryker was here"]'], reason: 'never reached: each round has a time for each version' },
])
