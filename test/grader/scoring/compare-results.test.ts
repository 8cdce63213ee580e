import { expect, test } from 'vitest'
import { compareResults } from '../../../grader/scoring/compare-results.ts'
import { type SubmissionResult, submissionSchema } from '../../../grader/scoring/results.ts'

type Statuses = readonly ('passed' | 'failed')[]

function submission(id: string, statuses: Statuses, fields: { outcome?: string; quiz?: number } = {}): SubmissionResult {
  const score = statuses.filter((status) => status === 'passed').length
  const tests = statuses.map((status, index) => ({ title: `test ${index + 1}`, status, durationMs: 1 }))
  const task = { id: 'a-task', title: 'A task', points: statuses.length, score, status: 'partial', tests }
  const exercise = { slug: '01-a', outcome: fields.outcome ?? 'graded', score, maxScore: statuses.length, tasks: [task] }
  const quiz = { slug: '10-cost', score: fields.quiz, maxScore: 13, outcome: 'marked', hasPassed: true, questions: [] }
  return submissionSchema.parse({
    id,
    score,
    maxScore: statuses.length,
    exercises: [exercise],
    quizzes: fields.quiz === undefined ? [] : [quiz],
  })
}
const compare = (before: SubmissionResult[], after: SubmissionResult[]) => compareResults({ submissions: before }, { submissions: after })

test('whose points differ is told, with the tests that made the difference', () => {
  const { changed, unchanged } = compare(
    [submission('ada', ['passed', 'failed']), submission('bea', ['passed', 'passed'])],
    [submission('ada', ['passed', 'passed']), submission('bea', ['passed', 'passed'])],
  )
  const tests = [{ task: 'a-task', title: 'test 2', before: 'failed', after: 'passed' }]
  expect(changed).toEqual([{ id: 'ada', before: 1, after: 2, parts: [{ slug: '01-a', before: 1, after: 2, tests }] }])
  expect(unchanged).toBe(1)
})

test('another outcome is a change, also for no points', () => {
  const [change] = compare([submission('ada', ['failed'], { outcome: 'timed-out' })], [submission('ada', ['failed'])]).changed
  expect(change?.parts).toMatchObject([{ outcomes: ['timed-out', 'graded'], before: 0, after: 0 }])
})

test('who is new and who is gone is told', () => {
  expect(compare([submission('ada', [])], [submission('bea', [])])).toMatchObject({ changed: [], added: ['bea'], gone: ['ada'] })
})

test('an exercise or quizzes that only one of the two has graded are no change', () => {
  const before = submission('ada', ['passed'], { quiz: 5 })
  expect(compare([before], [{ ...submission('ada', ['passed']), exercises: [], score: 0 }]).changed).toEqual([])
  expect(compare([before], [submission('ada', ['passed'], { quiz: 7 })]).changed).toMatchObject([
    { parts: [{ slug: '10-cost', before: 5, after: 7 }] },
  ])
})
