import { expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { keyedLibrary } from '../../../grader/quiz/library.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { renderChoices } from '../../../grader/terminal/render-choices.ts'
import { renderQuestion } from '../../../grader/terminal/render-question.ts'
import { posedSample, screenOf } from './posed-samples.ts'

const { quizzes } = await readQuizzes(courseRoot)
const library = keyedLibrary(quizzes)
const all = quizzes.flatMap(({ items }) => items.flatMap(({ id }) => library.pose(id, 1) ?? []))
const place = { number: 3, total: 12 }

test.each([80, 40])('at %i columns no line of a question is wider, code apart', (columns) => {
  for (const posed of all) {
    const { code = '', ...shown } = posed.shown
    const text = `${renderQuestion({ shown }, place, screenOf(columns))}${renderChoices(shown.body, screenOf(columns))}`
    // A single word may be longer than the screen.
    const wide = text.split('\n').filter(
      (line) =>
        line.length > columns &&
        line
          .trim()
          .replace(/^\w+\. /, '')
          .includes(' '),
    )
    expect([posed.id, wide]).toEqual([posed.id, []])
    for (const line of code.split('\n')) expect(renderQuestion(posed, place, screenOf(columns))).toContain(line)
  }
})

test('a question says where one is, and shows its prompt, code and table', () => {
  const table = { head: ['tier', 'USD'], rows: [['hot', '0.023']], source: 'a price list', asOf: '2026-10-01' }
  const shown = { ...posedSample('single').shown, code: 'console.log(1)\n', table }
  expect(renderQuestion({ shown }, place, screenOf(80)).split('\n')).toEqual([
    '',
    'Question 3 of 12',
    '',
    'Which is it?',
    '',
    '    console.log(1)',
    '',
    '  tier  USD',
    '  hot   0.023',
    '  Source: a price list, as of 2026-10-01',
    '',
  ])
})

test('a table that does not fit is told cell by cell', () => {
  const table = { head: ['a rather long name of a column', 'another'], rows: [['the first row', 'its value']] }
  const text = renderQuestion({ shown: { ...posedSample('single').shown, table } }, place, screenOf(40))
  expect(text).toContain('  the first row\n    another: its value')
})
