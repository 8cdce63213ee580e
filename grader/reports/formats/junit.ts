import type { ExerciseResult, SubmissionResult, TestReport } from '../../scoring/results.ts'
import { describeTest } from '../describe-task.ts'
import { escapeHtml } from '../escape-html.ts'
import { plainText } from '../plain-text.ts'
import { canShowTests, type ReportFormat } from './report-format.ts'

/** JUnit XML: a `testsuite` for each submission and exercise. */
export const junit: ReportFormat = {
  name: 'junit',
  summary: 'JUnit XML, a test suite for each submission and exercise',
  scope: 'class',
  extension: '.xml',
  write: (input) => {
    const canShow = canShowTests(input)
    const suites = input.results.submissions.flatMap((submission) =>
      submission.exercises.filter(({ outcome }) => outcome !== 'missing').map((result) => suite(submission, result, canShow)),
    )
    return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites.flat(), '</testsuites>', ''].join('\n')
  },
}

function suite({ id }: SubmissionResult, { slug, outcome, message = '', tasks }: ExerciseResult, canShow: boolean): string[] {
  const tests = tasks.flatMap((task) =>
    task.tests.map((test, index) => ({ test, name: `${task.id} > ${canShow ? test.title : `test ${index + 1}`}` })),
  )
  const count = (status: TestReport['status']) => tests.filter(({ test }) => test.status === status).length
  const time = seconds(tests.reduce((sum, { test }) => sum + test.durationMs, 0))
  const name = attribute(`${id} ${slug}`)
  if (outcome !== 'graded') {
    const error = `    <error message=${attribute(outcome)}>${text(message)}</error>`
    return [
      `  <testsuite name=${name} tests="1" failures="0" errors="1" skipped="0" time="0">`,
      `   <testcase classname=${name} name="loads" time="0">`,
      ...[error, '   </testcase>', '  </testsuite>'],
    ]
  }
  return [
    `  <testsuite name=${name} tests="${tests.length}" failures="${count('failed')}" errors="0" skipped="${count('not-run')}" time="${time}">`,
    ...tests.flatMap(({ test, name: title }) => testCase(name, title, test, canShow)),
    '  </testsuite>',
  ]
}

function testCase(className: string, title: string, test: TestReport, canShow: boolean): string[] {
  const head = `   <testcase classname=${className} name=${attribute(title)} time="${seconds(test.durationMs)}"`
  if (test.status === 'passed') return [`${head}/>`]
  if (test.status === 'not-run') return [`${head}>`, '    <skipped/>', '   </testcase>']
  const said = canShow ? describeTest(test).join('\n') : 'This test is hidden.'
  const [first = ''] = said.split('\n')
  return [
    `${head}>`,
    `    <failure message=${attribute(first)} type=${attribute(test.kind ?? 'failed')}>${text(said)}</failure>`,
    '   </testcase>',
  ]
}

function attribute(value: string): string {
  return `"${escapeHtml(plainText(value))}"`
}

function text(value: string): string {
  return escapeHtml(plainText(value, true))
}

function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(3)
}
