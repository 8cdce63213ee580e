import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  { within: "ETag = '' } = answer", reason: 'the service sends it with every answer of this kind; only the types allow that it is missing' },
  { within: 'await Body?.transformToByteArray()', reason: 'the service sends it with every answer of this kind; only the types allow that it is missing' },
  {
    within: "Key = '', Size = 0",
    into: ['"Stryker was here!"'],
    reason: 'the service sends it with every answer of this kind; only the types allow that it is missing',
  },
  { within: 'a.folder < b.folder', into: ['a.folder <= b.folder'], reason: 'no two rows have the same folder' },
  {
    within: '`${key} changed under each of ${maxAttempts} attempts`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: "const { ETag = '' }", reason: 'the service sends it with every answer of this kind; only the types allow that it is missing' },
  {
    within: '`${key}: the service answered ${codeOf(error)}`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: "error.name : ''", reason: 'the SDK and the program throw nothing but errors' },
  { within: 'new Error(message, { cause })', into: ['{}'], reason: 'the contract promises the name and the key, not the cause' },
])
