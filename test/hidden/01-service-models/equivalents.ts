import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  {
    within: "super(`no service is called \"${service}\"${suggestions.length > 0 ? `; did you mean ${suggestions.join(', ')}?` : ''}`)",
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  {
    within: "name.trim().replace(/\\s+/g, ' ').toLowerCase()",
    into: ["name.trim().replace(/\\s+/g, ' ').toUpperCase()"],
    reason: 'names that are both folded up compare as if both were folded down',
  },
  { within: "?? 'on-premises'", reason: 'never reached: on premises leaves every layer to the customer, so something always fits' },
  { within: 'left.name < right.name', into: ['left.name <= right.name'], reason: 'differs for two entries of one name, whose order the contract leaves open' },
])
