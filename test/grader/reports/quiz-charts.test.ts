import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'

test('what draws charts is loaded only when there is something to draw', () => {
  const program = (last: string) => `
    import { registerHooks } from 'node:module'
    const drawing = []
    registerHooks({ load: (url, context, next) => { if (/plot|d3|linkedom/.test(url)) drawing.push(url); return next(url, context) } })
    const page = await import('./grader/commands/grade.ts')
    ${last}
    console.log(drawing.length)`
  const run = (last: string) =>
    Number(execFileSync(process.execPath, ['--input-type=module', '--eval', program(last)], { cwd: courseRoot, encoding: 'utf8' }))
  expect(run('')).toBe(0)
  expect(run(`await (await import('./grader/reports/quiz-charts.ts')).openQuizCharts()`)).toBeGreaterThan(10)
})
