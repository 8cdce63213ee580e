import { append, type Break, edit } from './break.ts'
import { tiny } from './tiny-course.ts'

/** What shows when files are compiled, run and graded. */
export const breaksOfProof: readonly Break[] = [
  {
    rule: 'compiles',
    what: 'a suite that does not compile',
    change: edit(tiny.suite, 'submission.halve(8)', "submission.halve(8, 'twice')"),
    where: tiny.suite,
    says: /^does not compile: line \d+: TS2554/,
  },
  {
    rule: 'same-signature',
    what: 'a stub that exports more than the reference',
    change: append(tiny.stub, 'export const half = 0.5\n'),
    where: tiny.reference,
    says: /^differs from the stub: line \d+: TS2741: Property 'half' is missing/,
  },
  {
    rule: 'lesson-code',
    what: 'code in a lesson that does not compile',
    change: edit(tiny.lesson, 'halve(8)', "halve('8')"),
    where: tiny.lesson,
    says: /^the code block does not compile: line 3: TS2345/,
  },
  {
    rule: 'examples',
    what: 'an example that passes on the stub',
    change: append(tiny.examples, "test('nothing', () => undefined)\n"),
    where: tiny.examples,
    says: /^passes on the stub$/,
  },
  {
    rule: 'stub',
    what: 'a stub that fails for another reason',
    change: edit(tiny.stub, "throw new Error('NotImplemented: isEven')", "throw new TypeError('what is even')"),
    where: tiny.stub,
    says: /^fails tells-even-numbers > even ones for another reason: threw: .*what is even/,
  },
  {
    rule: 'stub',
    what: 'a stub that passes a test',
    change: edit(tiny.stub, "throw new Error('NotImplemented: isEven')", 'return value === 4'),
    where: tiny.stub,
    says: /^passes tells-even-numbers > even ones/,
  },
  {
    rule: 'reference',
    what: 'a reference that is not always right',
    change: edit(tiny.reference, 'Math.floor(value / 2)', 'Math.floor(value / 2) + (value === 7 ? 1 : 0)'),
    where: tiny.reference,
    says: /^loses halves-numbers: odd ones, rounded down: .*expected 3, received 4$/,
  },
  {
    rule: 'alternatives',
    what: 'too few of them',
    change: (made) => made.remove(tiny.alternative),
    where: `test/hidden/${tiny.slug}/alternatives`,
    says: /^has 1, needs 2$/,
  },
  {
    rule: 'alternatives',
    what: 'one that loses a task',
    change: edit(tiny.alternative, '* 2 === value', '* 2 !== value'),
    where: tiny.alternative,
    says: /^loses tells-even-numbers: even ones/,
  },
  {
    rule: 'mistakes',
    what: 'one that does not fit the reference',
    change: edit(tiny.mistakes, "['floor', 'ceil']", "['round', 'ceil']"),
    where: tiny.mistakes,
    says: /^expected to find this text once, found it 0 times: "round"$/,
  },
  {
    rule: 'mistakes',
    what: 'one that no test catches',
    change: edit(tiny.mistakes, 'doubles:', "'rounds-towards-zero': [['floor', 'trunc']], doubles:"),
    where: tiny.mistakes,
    says: /^loses nothing, expected it to lose halves-numbers$/,
  },
  {
    rule: 'cheats',
    what: 'examples by heart that are not the examples',
    change: edit(tiny.cheat, '=> 1', '=> 2'),
    where: tiny.cheat,
    says: /^fails the example "a half": expected 2 to be 1/,
  },
  {
    rule: 'cheats',
    what: 'a task that a constant answer collects points of',
    change: async (made) => {
      await edit(tiny.declaration, 'allOrNothing: true', 'allOrNothing: false')(made)
      await edit(tiny.declaration, 'allOrNothing: true', 'allOrNothing: false')(made)
    },
    where: tiny.suite,
    says: /^collects 1 of 4 points, at most 10 % are allowed; it passes tells-even-numbers > even ones$/,
  },
  {
    rule: 'resemblances',
    what: 'signatures that are out of date',
    change: edit(tiny.signatures, 'rounds-up', 'rounds-off'),
    where: tiny.signatures,
    says: /^is out of date for halves-numbers > rounds-off, halves-numbers > rounds-up$/,
  },
]
