import { expect, test } from 'vitest'
import { githubAnnotations } from '../../../../grader/reports/formats/github-annotations.ts'
import { githubClassroom } from '../../../../grader/reports/formats/github-classroom.ts'
import type { ReportInput } from '../../../../grader/reports/formats/report-format.ts'
import type { ExerciseResult } from '../../../../grader/scoring/results.ts'
import { handedIn, sampleInput } from './sample-input.ts'

/** What two formats say of the exercise, changed, of one submission. */
function written(id: string, change: (result: ExerciseResult) => ExerciseResult, input: ReportInput = sampleInput()) {
  const row = handedIn(input, id)
  const changed = { ...row, submission: { ...row.submission, exercises: row.submission.exercises.map(change) } }
  const text = (format: typeof githubAnnotations) => (format.scope === 'learner' ? format.write(input, changed) : '')
  const [, encoded = ''] = /^result=(.*)\n$/.exec(text(githubClassroom)) ?? []
  const report: { tests: { filename: string; line_no: number }[] } = JSON.parse(Buffer.from(encoded, 'base64').toString())
  return { annotation: text(githubAnnotations).split('\n')[0] ?? '', test: report.tests[0] }
}
const failingAt = (file: string) => (result: ExerciseResult) => ({
  ...result,
  file: '01-service-models/service-models.ts',
  tasks: result.tasks.map((task) => ({
    ...task,
    tests: task.tests.map((one) => ({ ...one, place: { file, line: 51, column: 34, text: 'throw' } })),
  })),
})

test('an open task points at the line of the file that was handed in', () => {
  const { annotation, test: first } = written('bea', failingAt('service-models.ts'))
  expect(annotation).toMatch(/^::error file=01-service-models\/service-models\.ts,line=51,col=34,title=/)
  expect(first).toMatchObject({ filename: '01-service-models/service-models.ts', line_no: 51 })
})

test('a file beside it, or above it, is named from the top of the submission', () => {
  expect(written('bea', failingAt('parts/names.ts')).test?.filename).toBe('01-service-models/parts/names.ts')
  expect(written('bea', failingAt('../shared.ts')).test?.filename).toBe('shared.ts')
})

test('a place outside of the submission is none, and a file’s name is no property', () => {
  expect(written('bea', failingAt('../../x.ts')).test).toMatchObject({ filename: '01-service-models/service-models.ts', line_no: 0 })
  expect(written('bea', failingAt('a,b::c.ts')).annotation).toMatch(/^::error file=01-service-models\/a%2Cb%3A%3Ac\.ts,line=51/)
})

test('where hidden tests are hidden, the line at which they fail is, too', () => {
  const { annotation } = written('bea', failingAt('service-models.ts'), sampleInput({ hiddenTests: 'never' }))
  expect(annotation).toMatch(/^::error file=01-service-models\/service-models\.ts,title=/)
})

test('what cannot be imported points at the place with which its message begins', () => {
  const { annotation, test: first } = written('carl', (result) => ({
    ...{ ...result, file: 'service-models.ts', message: 'service-models.ts:50:3: Expected ")" but found "const"\n50 | const' },
  }))
  expect(annotation).toMatch(/^::error file=service-models\.ts,line=50,col=3,title=/)
  expect(first).toMatchObject({ filename: 'service-models.ts', line_no: 50 })
})

test('results that do not say which file was graded name that of the course', () => {
  expect(written('carl', (result) => result).test).toMatchObject({ filename: 'exercises/01-service-models/service-models.ts', line_no: 0 })
})
