import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  {
    within: '`by ${writtenIn}, no platform was called "${platform}"`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: "found.startsWith('`')", into: ["found.endsWith('`')"], reason: 'a match that begins with a back quote ends with one, and no name does' },
  {
    within: "`these steps wait for each other: ${stuck.join(', ')}`",
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  {
    within: 'steps.find((step) => step.name === name)?.after ?? []',
    into: ['steps.find(step => step.name === name).after', '["Stryker was here"]'],
    reason: 'there only for the compiler: the names in order are those of the steps',
  },
])
