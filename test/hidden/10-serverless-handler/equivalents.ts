import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  {
    within: "'expected an event with Records, or a test event'",
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: '`${failed.length} records failed`', reason: 'a text for people: the contract fixes the name and the fields of the error, not its message' },
  {
    within: '`s3.object.key cannot be decoded: ${key}`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: '`expected a text at ${path}`', reason: 'a text for people: the contract fixes the name and the fields of the error, not its message' },
])
