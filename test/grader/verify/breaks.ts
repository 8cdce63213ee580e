import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type TinyCourse, tiny } from './tiny-course.ts'

/** One way to break a sound course that one rule alone notices. */
interface Break {
  readonly rule: string
  readonly what: string
  readonly change: (made: TinyCourse) => Promise<void>
  /** The file that the fault names. */
  readonly where: string
  readonly says: RegExp
}

/** Replaces a text that stands in a file. */
const edit = (file: string, from: string, to: string) => async (made: TinyCourse) => {
  const text = await readFile(path.join(made.root, file), 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  await made.write(
    file,
    text.replace(from, () => to),
  )
}
const add = (file: string, text: string) => (made: TinyCourse) => made.write(file, text)
const append = (file: string, text: string) => async (made: TinyCourse) => {
  await made.write(file, `${await readFile(path.join(made.root, file), 'utf8')}${text}`)
}

/** Each rule at least once. */
export const breaks: readonly Break[] = [
  {
    rule: 'declarations',
    what: 'a task that requires an unknown one',
    change: edit(tiny.declaration, "title: 'Tell even numbers',", "title: 'Tell even numbers', requires: ['halves'],"),
    where: tiny.declaration,
    says: /^requires the unknown task halves; known: halves-numbers, tells-even-numbers$/,
  },
  {
    rule: 'declarations',
    what: 'an exercise whose declaration is no declaration',
    change: add('exercises/02-thirds/exercise.ts', 'export default { title: 3 }'),
    where: 'exercises/02-thirds/exercise.ts',
    says: /expected string/,
  },
  {
    rule: 'sections',
    what: 'a section that no exercise teaches',
    change: edit(tiny.declaration, '"gpu",', ''),
    where: 'exercises',
    says: /^no exercise teaches this section$/,
  },
  {
    rule: 'folders',
    what: 'a file that is missing',
    change: (made) => made.remove(tiny.mistakes),
    where: tiny.mistakes,
    says: /^is missing$/,
  },
  {
    rule: 'folders',
    what: 'a file that nothing leads to',
    change: add(`solutions/${tiny.slug}/old.ts`, 'export {}\n'),
    where: `solutions/${tiny.slug}/old.ts`,
    says: /^nothing of the exercise imports or names it$/,
  },
  {
    rule: 'folders',
    what: 'a suite without an exercise',
    change: add('test/hidden/02-thirds/suite.test.ts', 'export {}\n'),
    where: 'test/hidden/02-thirds',
    says: /^has no exercise/,
  },
  {
    rule: 'sizes',
    what: 'a stub that is too long',
    change: append(tiny.stub, '// and on it goes\n'.repeat(60)),
    where: tiny.stub,
    says: /^has 66 lines, at most 60 are allowed$/,
  },
  {
    rule: 'todos',
    what: 'something left to be done',
    change: append(tiny.mistakes, '// TODO: more of them\n'),
    where: tiny.mistakes,
    says: /^TODO: more of them$/,
  },
  {
    rule: 'tasks',
    what: 'a lesson without a heading for a task',
    change: edit(tiny.lesson, '## Halve numbers', '## Halving'),
    where: tiny.lesson,
    says: /^has no heading "## Halve numbers"$/,
  },
  {
    rule: 'tasks',
    what: 'a suite in another order',
    change: async (made) => {
      await edit(tiny.suite, "task('halves-numbers'", "task('later'")(made)
      await edit(tiny.suite, "task('tells-even-numbers'", "task('halves-numbers'")(made)
      await edit(tiny.suite, "task('later'", "task('tells-even-numbers'")(made)
    },
    where: tiny.suite,
    says: /^tests the tasks tells-even-numbers, halves-numbers; the declaration says halves-numbers, tells-even-numbers$/,
  },
  {
    rule: 'links',
    what: 'a link that leads nowhere',
    change: edit(tiny.lesson, '(./halves.ts)', '(./thirds.ts)'),
    where: tiny.lesson,
    says: /^\.\/thirds\.ts leads nowhere$/,
  },
  {
    rule: 'links',
    what: 'an anchor that no heading has',
    change: edit(tiny.lesson, '(#tell-even-numbers)', '(#tell-odd-numbers)'),
    where: tiny.lesson,
    says: /^#tell-odd-numbers has no such heading; there are halves, halve-numbers, tell-even-numbers, sources$/,
  },
  {
    rule: 'links',
    what: 'a link to the reference',
    change: edit(tiny.lesson, '(./halves.ts)', `(../../${tiny.reference})`),
    where: tiny.lesson,
    says: /leads out of exercises/,
  },
  {
    rule: 'dated-data',
    what: 'data without a date',
    change: edit(tiny.data, "export const asOf = '2026-11-01'\n", ''),
    where: tiny.data,
    says: /^is not dated$/,
  },
  {
    rule: 'dated-data',
    what: 'data without a source',
    change: edit(tiny.data, 'Source: Euclid.', 'Well known.'),
    where: tiny.data,
    says: /^names no source$/,
  },
  {
    rule: 'dated-data',
    what: 'a date to come',
    change: edit(tiny.lesson, 'November 2026', 'March 2027'),
    where: tiny.lesson,
    says: /^is dated 2027-03-01, today is 2026-11-25$/,
  },
  {
    rule: 'hidden-values',
    what: 'a value that a hidden test expects',
    change: async (made) => {
      await edit(
        tiny.suite,
        "test('even ones'",
        "test('large ones', async () => expect(await submission.halve(4690)).toBe(2345))\n    test('even ones'",
      )(made)
      await edit(tiny.lesson, 'is whole.', 'is whole: that of 4,690 is 2,345.')(made)
    },
    where: tiny.lesson,
    says: /^holds what a hidden test expects: 2345$/,
  },
  {
    rule: 'hidden-values',
    what: 'a line of the reference',
    change: async (made) => {
      await edit(tiny.reference, 'return Math.floor(value / 2)', 'const nearest = Math.floor(value / 2)\n  return nearest')(made)
      await append(tiny.lesson, '\n```text\nconst nearest = Math.floor(value / 2)\n```\n')(made)
    },
    where: tiny.lesson,
    says: /^holds a line of the reference: const nearest = Math.floor\(value \/ 2\)$/,
  },
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
    says: /^collects 1 of 4 points, at most 10 % are allowed$/,
  },
  {
    rule: 'resemblances',
    what: 'signatures that are out of date',
    change: edit(tiny.signatures, 'rounds-up', 'rounds-off'),
    where: tiny.signatures,
    says: /^is out of date for halves-numbers > rounds-off, halves-numbers > rounds-up$/,
  },
]
