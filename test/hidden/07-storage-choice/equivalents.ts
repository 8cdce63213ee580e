import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  { within: 'first !== undefined', into: ['true'], reason: 'there only for the compiler: some kind is always the closest' },
  {
    within: "`no kind of storage has all of ${wanted.join(', ')}`",
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  {
    within: '`${sizeBytes} bytes are more than ${maxBytes}`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: "plan('scan', name, [])", into: ['["Stryker was here"]'], reason: 'fields of that name are used up by nothing: no condition has one' },
])
