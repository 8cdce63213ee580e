import { defineEquivalents } from '#equivalents'

export default defineEquivalents([
  { within: "name, 'at least 0', value", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: '`at most the peak of ${peakLoad}`', reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "'loads', 'at least 0', load", into: ['""'], reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "'above 0', capacityPerInstance", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "'above 0 and at most 1'", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "'a whole number from 1', minInstances", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: '`a whole number from ${minInstances}`', reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "'a whole number from 0'", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "'from 0 to 1'", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "'a whole number from 1', machines", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "'above 0', capacity)", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
  { within: "'loads of at least 0'", reason: 'the contract wants the name in the message; the rest of the sentence is left open' },
])
