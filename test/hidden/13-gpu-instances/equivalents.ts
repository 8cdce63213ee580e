import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  {
    within: "lacking.length > 0 ? `none has enough of ${lacking.join(', ')}` : 'none meets all needs at once'",
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: '`no such instance is offered: ${reason}`', reason: 'a text for people: the contract fixes the name and the fields of the error, not its message' },
  { within: "'whole and 1 or more')", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "'0 or more')", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "'from 0 to below 1'", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "isFree(',')", reason: 'gcloud reads pairs with another delimiter in front just as it reads commas' },
  { within: '/^[\\w/.,:=@+-]+$/', into: ['/^[\\w/.,:=@+-]$/'], reason: 'a shell reads a word with quotes that it did not need in the same way' },
])
