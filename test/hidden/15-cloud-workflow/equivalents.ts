import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  { within: 'cause === undefined ? {} : { cause }', into: ['false'], reason: 'an error whose cause is undefined says no more than one without a cause' },
  { within: '`two steps are called "${duplicate}"`', reason: 'a text for people: the contract fixes the name and the fields of the error, not its message' },
  {
    within: '`"${id}" needs "${need}", which is no step`',
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  {
    within: "`these steps wait for each other: ${stuck.join(', ')}`",
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
  { within: "rest = ''", into: ['"Stryker was here!"'], reason: 'read only where the pattern fits, and then this group is there' },
  {
    within: '/^([a-z][a-z\\d+.-]*):\\/\\/(.*)$/is',
    into: ['/^([a-z][a-z\\d+.-]*):\\/\\/(.*)/is'],
    reason: 'the last group takes everything to the end in any case',
  },
  { within: 'exec(location) ?? []', into: ['["Stryker was here"]'], reason: 'the first place of the list is not read' },
  { within: '`cannot read from ${scheme}://`', reason: 'a text for people: the contract fixes the name and the fields of the error, not its message' },
  { within: '\'expected a path or s3://bucket/key, not ""\'', reason: 'every text quotes an empty location' },
  { within: 'step.rents?.shutDown', into: ['step.rents.shutDown'], reason: 'there only for the compiler: only steps that rent something are noted' },
  {
    within: "`finished: ${finished.join(', ')}; cost so far: $${costUsd}`",
    reason: 'a text for people: the contract fixes the name and the fields of the error, not its message',
  },
])
