/**
 * Has node write files on its behalf beside the baits: reports, heap snapshots, traces, coverage, its compile cache, a folder.
 *
 * @outcome graded
 * @score 16
 * @kinds none
 */
import { sum as sumRightly } from './honest.ts'

export { addPages, askEach, classify, describe } from './honest.ts'

export function sum(numbers: number[]): string | number {
  const v8 = process.getBuiltinModule('node:v8')
  const attempts: (() => unknown)[] = [
    () => Object.assign(process.report, { directory: '%BAIT%', filename: 'report.json' }).writeReport(),
    () => process.report.writeReport('%BAIT%/report.json'),
    () => v8.writeHeapSnapshot('%BAIT%/heap.heapsnapshot'),
    () =>
      process
        .getBuiltinModule('node:trace_events')
        .createTracing({ categories: ['node'] })
        .enable(),
    () => {
      process.env.NODE_V8_COVERAGE = '%BAIT%'
      v8.takeCoverage()
    },
    () => {
      const { directory, status } = process.getBuiltinModule('node:module').enableCompileCache('%BAIT%')
      return status === 1 ? directory : ''
    },
    () => process.getBuiltinModule('node:fs').mkdtempSync('%BAIT%/folder-'),
  ]
  const found = attempts.map((write) => {
    try {
      return String(write() ?? '')
    } catch {
      return ''
    }
  })
  const text = found.join('\n').trim()
  console.log(text)
  return text === '' ? sumRightly(numbers) : text
}
