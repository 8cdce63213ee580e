import { expect, test } from 'vitest'
import { type QuizStory, quizFeedback, quizTable } from '../../../grader/reports/quiz-feedback.ts'
import type { QuizResult } from '../../../grader/scoring/quiz-results.ts'
import type { SubmissionResult } from '../../../grader/scoring/results.ts'

const story: QuizStory = {
  title: 'What it *costs*',
  passMark: 70,
  questions: [
    {
      prompt: 'What does `a < b` **cost**?',
      credit: 2 / 3,
      isAnswered: true,
      notes: [{ about: 'on `demand`', verdict: 'wrong', why: 'The dearest.' }],
    },
    { prompt: 'Which?', credit: 0, isAnswered: false, notes: [] },
    { prompt: 'In which order?', credit: 0, isAnswered: true, notes: [{ about: 'x'.repeat(500), verdict: 'wrong', why: '' }] },
  ],
}
const stories = new Map([['10-cost', story]])
const result = (fields: Partial<QuizResult> = {}): QuizResult => ({
  ...{ slug: '10-cost', score: 0.67, maxScore: 3, outcome: 'marked', hasPassed: false, questions: [] },
  ...fields,
})
const submission = (fields: Partial<SubmissionResult>): SubmissionResult => ({
  id: 'ada',
  score: 0,
  maxScore: 0,
  exercises: [],
  quizzes: [],
  ...fields,
})

test('a quiz has a row, and a section with the credit of each question and what was chosen', () => {
  const one = submission({ quizzes: [result()] })
  expect(quizTable(one, stories).at(-1)).toBe('| 10-cost | 0.67 | 3 | not passed, which takes 70 % of the points |')
  expect(quizFeedback(one, stories)).toEqual([
    '',
    '## Quiz 10-cost: What it \\*costs\\* (0.67 of 3)',
    '',
    'Not passed, which takes 70 % of the points.',
    '',
    '- **0.67 of 1** What does `a < b` **cost**?',
    '  - wrong `` on `demand` ``: The dearest.',
    '- **0 of 1, not answered** Which?',
    '- **0 of 1** In which order?',
    `  - wrong \`${'x'.repeat(200)}…\``,
  ])
})

test('a quiz that was passed says so, with what was not used', () => {
  const lines = quizFeedback(submission({ quizzes: [result({ hasPassed: true, message: 'no question is called "x"' })] }), stories)
  expect(lines.slice(3, 8)).toEqual(['Passed, at 70 % of the points.', '', '```text', 'no question is called "x"', '```'])
})

test('answers that cannot be marked are told with the reason, and without questions', () => {
  const one = submission({ quizzes: [result({ outcome: 'unreadable', score: 0, message: 'answers/10-cost.json is a FIFO' })] })
  expect(quizTable(one, stories).at(-1)).toBe('| 10-cost | 0 | 3 | unreadable: the answers cannot be marked |')
  expect(quizFeedback(one, stories).slice(3)).toEqual([
    'Unreadable: the answers cannot be marked.',
    '',
    '```text',
    'answers/10-cost.json is a FIFO',
    '```',
  ])
})

test('files that are no answers have a section of their own; without any of this there is none', () => {
  const [, heading, , ...rest] = quizFeedback(submission({ strayAnswers: ['there is "answers/a.json"', 'and 2 more'] }), stories)
  expect([heading, ...rest]).toEqual(['## Answers that were not used', '```text', 'there is "answers/a.json"', 'and 2 more', '```'])
  expect([...quizTable(submission({}), stories), ...quizFeedback(submission({}), stories)]).toEqual([])
})
