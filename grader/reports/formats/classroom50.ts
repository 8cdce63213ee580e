import { canShowTests, type ReportFormat } from './report-format.ts'
import { taskLines } from './task-lines.ts'

/** `classroom50/result/v1`: its points are whole numbers that add up, so each task is rounded; exact points stand beside them. */
export const classroom50: ReportFormat = {
  name: 'classroom50',
  summary: 'result of Classroom 50 (points are rounded task by task)',
  scope: 'learner',
  extension: '.json',
  write: (input, { submission, grade }) => {
    const { environment: env, results } = input
    const tests = taskLines(input.course, submission, canShowTests(input)).map(({ name, score, points, isPassed, lines }) => ({
      'test-name': name,
      passed: isPassed,
      ...{ score: Math.round(score), 'max-score': Math.round(points), 'exact-score': score, output: lines.join('\n') },
    }))
    const sum = (field: 'score' | 'max-score') => tests.reduce((total, test) => total + test[field], 0)
    const owner = env.OWNER ?? env.USERNAME ?? submission.id
    const report = {
      schema: 'classroom50/result/v1',
      classroom: env.CLASSROOM ?? '',
      assignment: env.ASSIGNMENT ?? input.assignment,
      assignment_type: env.ASSIGNMENT_TYPE ?? 'individual',
      owner,
      submission: env.SUBMISSION_TAG ?? '',
      ...{ commit: env.COMMIT_URL ?? '', release: env.RELEASE_URL ?? '', review: env.REVIEW_URL ?? '' },
      datetime: submission.submittedAt ?? results.startedAt,
      graded_at: results.finishedAt,
      score: sum('score'),
      'max-score': sum('max-score'),
      'exact-score': grade.score,
      tests,
      submitted_by: env.USERNAME ?? owner,
    }
    return `${JSON.stringify(report, undefined, 2)}\n`
  },
}
