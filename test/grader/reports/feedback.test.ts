import { expect, test } from 'vitest'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { renderFeedback } from '../../../grader/reports/feedback.ts'
import { renderLearnerView } from '../../../grader/reports/learner-view.ts'
import { plain } from '../../../grader/reports/paint.ts'
import { plainText } from '../../../grader/reports/plain-text.ts'
import { renderScoreboard } from '../../../grader/reports/scoreboard.ts'
import type { ExerciseResult, Results, SubmissionResult } from '../../../grader/scoring/results.ts'

const course = await loadCourse()
const [exercise] = course.exercises
if (exercise === undefined) throw new Error('the course has no exercise')

const hostile = '\u001b[2J::error::x\u202e\n```\n<script>alert(1)</script> [link](javascript:x) ![i](http://h)'

function resultWith(message: string, more: Partial<ExerciseResult> = {}): ExerciseResult {
  const failing = { title: 'a test', status: 'failed' as const, message, output: 'secret input 42', durationMs: 1 }
  const tasks = exercise?.tasks.map((task, index) => {
    const isFirst = index === 0
    return {
      id: task.id,
      title: task.title,
      points: task.points,
      score: isFirst ? 0 : task.points,
      status: isFirst ? ('failed' as const) : ('passed' as const),
      tests: isFirst ? [failing] : [],
    }
  })
  return { slug: '01-service-models', outcome: 'graded', score: 14, maxScore: 18, tasks: tasks ?? [], ...more }
}

const submissionWith = (id: string, result: ExerciseResult): SubmissionResult => ({
  id,
  score: 14,
  maxScore: 18,
  exercises: [result],
  quizzes: [],
})

test('feedback shows points, the first failing test and the hint, never the output', () => {
  const text = renderFeedback(course, submissionWith('ada', resultWith('expected 1, received 2')), 'bubblewrap')
  expect(text).toContain('# `ada`: 14 of 18 points')
  expect(text).toContain('isolation `bubblewrap`')
  expect(text).toContain('expected 1, received 2')
  expect(text).toContain('hint: Fold both names')
  expect(text).not.toContain('secret input')
})

test('where quizzes alone were graded, there are no points of exercises', () => {
  const text = renderFeedback(course, { ...submissionWith('ada', resultWith('')), exercises: [] }, 'none')
  expect(text).toMatch(/^# `ada`\n/)
  expect(text).not.toContain('| exercise |')
})

test('the known mistake that it behaves like is named in both, above the tasks', () => {
  const result = resultWith('x', { resembles: 'stops at an empty page' })
  const text = renderFeedback(course, submissionWith('ada', result), 'none')
  expect(text.indexOf('Behaves like: stops at an empty page.')).toBeGreaterThan(text.indexOf('## 01'))
  const view = renderLearnerView({ exercise, result, examples: [], paint: plain, showsOutput: false })
  expect(view).toContain('\n  behaves like: stops at an empty page\n')
  expect(renderFeedback(course, submissionWith('ada', resultWith('x')), 'none')).not.toMatch(/behaves like/i)
})

test('a hostile message stays inside its fence', () => {
  const text = renderFeedback(course, submissionWith('ada', resultWith(hostile)), 'none')
  expect(text).not.toMatch(/[\u001b\u202e]/)
  const fence = /^ {4}(`{4,})text$/m.exec(text)?.[1] ?? 'no fence'
  expect(text.split(`    ${fence}`)).toHaveLength(3)
  expect(text.slice(text.lastIndexOf(fence))).not.toContain('script')
})

test('a hostile name is inert in feedback and on the scoreboard', () => {
  const submission = submissionWith(hostile, resultWith('x'))
  const [title = ''] = renderFeedback(course, submission, 'none').split('\n')
  expect(title).not.toMatch(/[\u001b\u202e]/)
  expect(title).toMatch(/^# (`{4}).*<script>.*\1: 14 of 18 points$/)
  const results: Results = {
    schema: 'course-results/v1',
    course: { name: 'c', version: '1' },
    isolation: 'none',
    startedAt: '2026-11-24T00:00:00Z',
    finishedAt: '2026-11-24T00:00:00Z',
    refused: [{ path: hostile, message: hostile }],
    submissions: [submission],
    quizStatistics: [],
  }
  expect(renderScoreboard(course, results)).not.toMatch(/[\u001b\u202e]|^::/m)
})

test('what a learner sees in the terminal has no control characters, and output only on request', () => {
  const input = { exercise, result: resultWith(hostile), examples: [], paint: plain }
  expect(renderLearnerView({ ...input, showsOutput: false })).not.toMatch(/[\u001b\u202e]|secret input/)
  expect(renderLearnerView({ ...input, showsOutput: true })).toContain('secret input 42')
})

test('an exercise that could not run says why, and a broken one that it costs nothing', () => {
  const input = { exercise, examples: [], paint: plain, showsOutput: false }
  expect(renderLearnerView({ ...input, result: resultWith('', { outcome: 'unloadable', message: 'work.ts:3:1: oops' }) })).toContain(
    'work.ts:3:1: oops',
  )
  expect(renderLearnerView({ ...input, result: resultWith('', { outcome: 'broken', message: 'no pipe' }) })).toContain('costs you nothing')
})

test('plain text keeps lines only when asked', () => {
  expect(plainText('a\nb\tc')).toBe('a b\\u0009c')
  expect(plainText('a\nb', true)).toBe('a\nb')
})
