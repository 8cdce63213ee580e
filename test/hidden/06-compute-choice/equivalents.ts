import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  {
    within: `['code', 'image', 'machine']
const kinds`,
    into: ['""'],
    reason: "only 'code' can be missing unnoticed: indexOf then gives -1, which is below the others as 0 was",
  },
  {
    within: `['function', 'container', 'virtual machine']

/** Asks`,
    into: ['""'],
    reason: "only 'function' can be missing unnoticed: indexOf then gives -1, which is below the others as 0 was",
  },
  {
    within: 'target === 0',
    into: ['false'],
    reason: 'the contract says that an hour costs more than 0',
  },
  {
    within: '`nothing runs this workload: ${JSON.stringify(obstacles)}`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
])
