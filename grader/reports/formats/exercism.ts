import { describeTest } from '../describe-task.ts'
import { plainText } from '../plain-text.ts'
import { canShowTests, type ReportFormat } from './report-format.ts'

/** Exercism's `results.json`, version 3: a test per hidden test, in order, with the number of its task. */
export const exercism: ReportFormat = {
  name: 'exercism',
  summary: 'results.json of an Exercism test runner, version 3',
  scope: 'learner',
  extension: '.json',
  write: (input, { submission: { exercises } }) => {
    const canShow = canShowTests(input)
    let taskNumber = 0
    const tests = exercises.flatMap(({ tasks }) =>
      tasks.flatMap((task) => {
        taskNumber += 1
        return task.tests.map((test, index) => {
          const isPassed = test.status === 'passed'
          const said = canShow ? describeTest(test).join('\n') : 'This test is hidden.'
          return {
            name: canShow ? `${task.title} > ${test.title}` : `${task.title} > test ${index + 1}`,
            status: isPassed ? 'pass' : test.status === 'failed' ? 'fail' : 'error',
            message: isPassed ? null : plainText(said, true),
            // What a submission prints can hold the input of a hidden test.
            output: null,
            test_code: '',
            task_id: taskNumber,
          }
        })
      }),
    )
    const unrun = exercises.filter(({ outcome }) => outcome !== 'graded' && outcome !== 'missing')
    const isError = tests.length === 0 || unrun.length > 0
    const said = unrun.map(({ slug, message = 'nothing could be run' }) => `${slug}: ${plainText(message, true)}`)
    const report = {
      version: 3,
      status: isError ? 'error' : tests.every(({ status }) => status === 'pass') ? 'pass' : 'fail',
      message: isError ? said.join('\n') || 'No test ran: nothing was handed in.' : null,
      tests,
    }
    return `${JSON.stringify(report, undefined, 2)}\n`
  },
}
