import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  { within: 'left.from < right.from', into: ['left.from <= right.from'], reason: 'no two rows of a machine begin on one day' },
  { within: '`there is no price of ${machine}`', reason: 'a text for people: the contract fixes the name and the fields of the error, not its message' },
  {
    within: '`prices of ${machine} begin on ${first.from}`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: '`${row.machine} is not offered as spot`', reason: 'a text for people: the contract fixes the name and the fields of the error, not its message' },
])
