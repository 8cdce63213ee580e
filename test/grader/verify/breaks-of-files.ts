import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { add, append, type Break, edit } from './break.ts'
import { tiny } from './tiny-course.ts'

/** What shows in the files alone. */
export const breaksOfFiles: readonly Break[] = [
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
    rule: 'sections',
    what: 'a section without a quiz',
    change: (made) => made.remove(tiny.quiz),
    where: 'quizzes',
    says: /^no quiz asks about this section$/,
  },
  {
    rule: 'quizzes',
    what: 'a quiz that is easy to guess or too short',
    change: edit(tiny.quiz, 'length: 10', 'length: 9'),
    where: tiny.quiz,
    says: /^has 9 questions, needs 10$/,
  },
  {
    rule: 'quizzes',
    what: 'a quiz that is no quiz',
    change: add(tiny.quiz, 'export default { title: 3 }'),
    where: tiny.quiz,
    says: /expected string/,
  },
  {
    rule: 'quizzes',
    what: 'two quizzes with a question of one name',
    change: edit(tiny.quiz, "'cost-' + number", "'rest-' + number"),
    where: 'quizzes/13-rest.ts',
    says: /has a question with this id, too/,
  },
  {
    rule: 'quizzes',
    what: 'a question that leads to a lesson that does not exist',
    change: edit(tiny.quiz, "lesson: '01-halves'", "lesson: '02-thirds'"),
    where: tiny.quiz,
    says: /^leads to the lesson of 02-thirds, which is no exercise$/,
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
    what: 'a file whose name ends one that the lesson names',
    change: add(`exercises/${tiny.slug}/es.ts`, 'export {}\n'),
    where: `exercises/${tiny.slug}/es.ts`,
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
      const suite = await readFile(path.join(made.root, tiny.suite), 'utf8')
      const [, head = '', first = '', second = ''] =
        /^(.*?)( {2}task\('halves.*?\n {2}\}\)\n)( {2}task\('tells.*?\n {2}\}\)\n)/s.exec(suite) ?? []
      await made.write(tiny.suite, `${head}${second}${first}})\n`)
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
    what: 'a line of a reference',
    change: async (made) => {
      await edit(tiny.reference, 'return Math.floor(value / 2)', 'const nearest = Math.floor(value / 2)\n  return nearest')(made)
      await append(tiny.lesson, '\n```text\nconst nearest = Math.floor(value / 2)\n```\n')(made)
    },
    where: tiny.lesson,
    says: /^holds a line of a reference: const nearest = Math.floor\(value \/ 2\)$/,
  },
  {
    rule: 'hidden-values',
    what: 'a line of a reference in a comment',
    change: async (made) => {
      await edit(tiny.reference, 'return Math.floor(value / 2)', 'const nearest = Math.floor(value / 2)\n  return nearest')(made)
      await append(tiny.stub, '//   const nearest = Math.floor(value / 2)\n')(made)
    },
    where: tiny.stub,
    says: /^holds a line of a reference: const nearest = Math.floor\(value \/ 2\)$/,
  },
]
