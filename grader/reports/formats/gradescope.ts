import type { Policy } from '../../gradebook/policy.ts'
import { fenced } from '../markdown-text.ts'
import type { ReportFormat } from './report-format.ts'
import { taskLines } from './task-lines.ts'

const visibilities: Readonly<Record<Policy['hiddenTests'], 'hidden' | 'after_due_date' | 'visible'>> = {
  never: 'hidden',
  'after-due': 'after_due_date',
  always: 'visible',
}

/** Gradescope's `results.json`: its `score` overrides the sum of the tests, so weights and late rule count. */
export const gradescope: ReportFormat = {
  name: 'gradescope',
  summary: 'results.json of a Gradescope autograder',
  scope: 'learner',
  extension: '.json',
  write: ({ course, policy, results }, { submission, grade }) => {
    // Gradescope itself hides what may not be seen yet, so everything is written.
    const tasks = taskLines(course, submission, true)
    const visibility = visibilities[policy.hiddenTests]
    const tests = tasks.map(({ slug, number, name, score, points, isPassed, lines }) => ({
      ...{ score, max_score: points, status: isPassed ? 'passed' : 'failed', name, number },
      output: lines.length === 0 ? '' : fenced(lines.join('\n')).join('\n'),
      ...{ output_format: 'md', tags: [slug], visibility },
    }))
    const quizzes = submission.quizzes.map(({ slug, score, maxScore, hasPassed, message = '' }) => ({
      ...{ score, max_score: maxScore, status: hasPassed ? 'passed' : 'failed', name: `Quiz ${slug}` },
      output: message === '' ? '' : fenced(message).join('\n'),
      ...{ output_format: 'md', tags: ['quiz'], visibility: 'visible' },
    }))
    const late = grade.isLate ? `Late: ${Math.round(grade.penalty * 100) / 100} points are taken off.` : ''
    const report = {
      score: grade.score,
      execution_time: Math.round(tasks.reduce((sum, { durationMs }) => sum + durationMs, 0)) / 1000,
      ...{ output: late, output_format: 'md', test_output_format: 'md', visibility: 'visible', stdout_visibility: 'hidden' },
      extra_data: { course: results.course, isolation: results.isolation, max_score: grade.maxScore },
      tests: [...tests, ...quizzes],
    }
    return `${JSON.stringify(report, undefined, 2)}\n`
  },
}
