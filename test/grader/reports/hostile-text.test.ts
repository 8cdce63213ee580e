/** Texts of a submission are inert in every report. */
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import type { Exercise } from '../../../grader/content/course.ts'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { gradeAnswers } from '../../../grader/quiz/grade-answers.ts'
import { type Quiz, toItem } from '../../../grader/quiz/item.ts'
import { questionSchema } from '../../../grader/quiz/question.ts'
import { retellQuiz } from '../../../grader/quiz/retell-quiz.ts'
import { renderFeedback } from '../../../grader/reports/feedback.ts'
import { renderLearnerView } from '../../../grader/reports/learner-view.ts'
import { plain } from '../../../grader/reports/paint.ts'
import { renderScoreboard } from '../../../grader/reports/scoreboard.ts'
import type { Results, SubmissionResult, TestReport } from '../../../grader/scoring/results.ts'
import { samples } from '../quiz/samples.ts'

const course = await loadCourse()

/** Pieces of what a submission could have put into any text that it controls. */
const pieces = [
  '\u001b[2J\u001b[31m',
  '\u001b]8;;https://evil.test\u0007click\u001b]8;;\u0007',
  '\u009b31m',
  '\u202etxt.exe',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\r',
  '\b\b\b',
  '\u0000',
  '::error file=a::b',
  '::set-output name=x::y',
  '::stop-commands::pause',
  '##[error]x',
  '##vso[task.complete]',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '</code></pre>',
  '&lt;b&gt;',
  '```',
  '````',
  '~~~',
  '`',
  '[a](javascript:alert(1))',
  '![a](https://evil.test/a.png)',
  '<https://evil.test>',
  '# heading',
  '\n# heading\n',
  '\n---\n',
  '| a | b |',
  '> quote',
  '- item',
  '**bold**',
  '@everyone',
  '\n\n',
  '\n',
  '    ',
  '\t',
  '\\',
  'plain words',
  '=1+1',
  '\ud800',
  '%s%n',
  '{{ x }}',
] as const
const hostile = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))

const report = fc.record({
  message: hostile,
  input: hostile,
  expected: hostile,
  received: hostile,
  output: hostile,
  file: hostile,
  text: hostile,
})

function submissionOf(
  id: string,
  text: { message: string; input: string; expected: string; received: string; output: string; file: string; text: string },
): SubmissionResult {
  const { file, text: line, ...rest } = text
  const failed: TestReport = {
    title: 'a test',
    status: 'failed',
    kind: 'assertion',
    ...rest,
    place: { file, line: 1, column: 1, text: line },
    durationMs: 1,
  }
  const exercises = course.exercises.slice(0, 2).map((exercise, index) => ({
    slug: exercise.slug,
    outcome: index === 0 ? ('graded' as const) : ('unloadable' as const),
    message: text.message,
    score: 0,
    maxScore: exercise.maxScore,
    tasks: exercise.tasks.map((task) => ({ ...task, score: 0, status: 'failed' as const, tests: [failed] })),
  }))
  return { id, score: 0, maxScore: 1, exercises, quizzes: quizzesOf(text.message, text.input), strayAnswers: [text.message, text.input] }
}

const quizzes: readonly Quiz[] = [
  {
    ...{ slug: '10-cost', title: 'What it costs', passMark: 70 },
    items: samples.map((declaration) => toItem(questionSchema.parse(declaration), '01-x')),
  },
]

/** A quiz answered by hostile texts in every place that takes one, and a file that is no JSON. */
function quizzesOf(text: string, other: string): SubmissionResult['quizzes'] {
  const answers = {
    name: text,
    number: other,
    single: text,
    pairs: { [text]: other },
    order: [text, other],
    multiple: [text],
    [text]: other,
  }
  const value = { schema: 'course-answers/v1', quiz: '10-cost', answers }
  return [gradeAnswers(quizzes, '10-cost', { value }), gradeAnswers(quizzes, '10-cost', { value: { ...value, quiz: text } })]
}

/** As it is written, with all that is said of the quizzes. */
function feedbackOf(submission: SubmissionResult): string {
  const [marked] = submission.quizzes
  const story = marked === undefined ? undefined : retellQuiz(quizzes, marked)
  if (story === undefined) expect.unreachable('there is no quiz')
  return renderFeedback(course, submission, 'none', new Map([['10-cost', story]]))
}

function resultsOf(submission: SubmissionResult, refused: string): Results {
  const time = '2026-01-01T00:00:00.000Z'
  const about = { name: course.name, version: course.version }
  return {
    schema: 'course-results/v1',
    course: about,
    isolation: 'none',
    startedAt: time,
    finishedAt: time,
    refused: [{ path: refused, message: refused }],
    submissions: [submission],
    quizStatistics: [],
  }
}

function learnerView(submission: SubmissionResult): string {
  const views = submission.exercises.map((result) => {
    const exercise: Exercise | undefined = course.exercises.find(({ slug }) => slug === result.slug)
    const examples = [{ file: '', title: result.message ?? '', status: 'failed' as const, message: result.message }]
    return exercise === undefined ? '' : renderLearnerView({ exercise, result, examples, paint: plain, showsOutput: true })
  })
  return views.join('\n')
}

/** Nothing that a terminal obeys, that reverses what is read, or that a CI takes for a command. */
function expectInert(text: string): void {
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/)
  expect(text).not.toMatch(/^\s*::/m)
  expect(text).not.toMatch(/##\w*\[/)
}

test('nothing of a submission is obeyed by a terminal or a CI', () => {
  fc.assert(
    fc.property(hostile, report, (id, texts) => {
      const submission = submissionOf(id, texts)
      expectInert(renderScoreboard(course, resultsOf(submission, id)))
      expectInert(learnerView(submission))
      expectInert(feedbackOf(submission))
    }),
    { numRuns: 300 },
  )
})

test('nothing of a submission is Markdown or HTML in its feedback', () => {
  const markdown = new MarkdownIt({ html: true, linkify: true })
  fc.assert(
    fc.property(hostile, report, (id, texts) => {
      const html = markdown.render(feedbackOf(submissionOf(id, texts)))
      const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag = '']) => tag.toLowerCase()))
      const ours = ['h1', 'h2', 'p', 'code', 'pre', 'ul', 'li', 'strong', 'table', 'thead', 'tbody', 'tr', 'th', 'td']
      expect([...tags].filter((tag) => !ours.includes(tag))).toEqual([])
      // One title, one heading for each of two exercises, two quizzes and the strays: what a submission says opens no section of its own.
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html.match(/<h2/g)).toHaveLength(5)
      expect(html.match(/<table/g)).toHaveLength(2)
    }),
    { numRuns: 300 },
  )
})
