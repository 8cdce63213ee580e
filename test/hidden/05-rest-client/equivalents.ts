import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  { within: 'cause === undefined ? {} : { cause }', into: ['false'], reason: 'an error whose cause is undefined says no more than one without a cause' },
  { within: '`the cursor ${page.next} came twice`', reason: 'a text for people: the contract fixes the name and the fields of the error, not its message' },
  { within: "'no answer came'", reason: 'a text for people: the contract fixes the name and the fields of the error, not its message' },
  {
    within: '`no answer within ${options.timeoutMs} ms`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  {
    within: 'retryAfter === null',
    into: ['false'],
    reason: 'without the header the checks for seconds and for a date both fail, and the back-off decides all the same',
  },
  {
    within: '`the answer has not the promised shape: ${z.prettifyError(parsed.error)}`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  {
    within: '`the service answered ${response.status} (${code})`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
])
