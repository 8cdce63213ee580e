import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  { within: "requireKnown(providers, provider, 'provider')", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  {
    within: `    'category',
`,
    reason: 'the contract wants the name in the message; the rest of the sentence is left open',
  },
  { within: '`no service is called "${name}"`', reason: 'a text for people: the contract fixes the name and the fields of the error, not its message' },
  {
    within: '`"${name}" may be any of ${candidates.length} services`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: "requireKnown(known, strength, 'strength')", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
])
