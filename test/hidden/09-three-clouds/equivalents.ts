import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  {
    within: '`"${part}" is not a name that can be used here`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: "[, text = '']", into: ['"Stryker was here!"'], reason: 'never used: the pattern has this group in every match' },
  { within: "await response?.text()) ?? ''", into: ['"Stryker was here!"'], reason: 'without an answer any text without a code gives the same: unknown' },
  { within: 'kinds[one]?.some', into: ['kinds[one].some'], reason: 'there only for the compiler: the name is one of the keys' },
  {
    within: '`${provider} answered ${status} (${code}): ${kind}`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: "'the answer is not the whole result'", reason: 'a text for people: the contract fixes the name and the fields of the error, not its message' },
])
