import { spawn } from 'node:child_process'
import path from 'node:path'
import { createVitest } from 'vitest/node'
import { courseRoot } from '../content/paths.ts'
import { findTool } from '../sandbox/prepare-sandbox.ts'
import type { Command } from './command.ts'

export const check: Command = {
  name: 'check',
  usage: 'npm run check',
  summary: 'Everything that CI checks: format and lint, types, and every test of the program and the course.',
  details: [],
  options: {},
  minArguments: 0,
  maxArguments: 0,
  async run(_args, world) {
    const steps = [
      { name: 'format and lint', isPassed: await succeeds('biome', ['check', '--error-on-warnings', '.']) },
      { name: 'types', isPassed: await succeeds('tsc', []) },
      { name: 'types of the page', isPassed: await succeeds('tsc', ['-p', 'grader/page/browser']) },
    ]
    for (const { name, isPassed } of steps) world.print(`${isPassed ? '✓ passed' : '✗ failed'}  ${name}`)
    if ((await findTool('bwrap')) === undefined)
      world.print('bubblewrap is not installed: tests of that level are left out (apt-get install bubblewrap)')
    if ((await findTool('chromium')) === undefined)
      world.print('chromium is not installed: tests of the study page are left out (apt-get install chromium)')
    const tests = await runTests()
    const passed = tests.passed + steps.filter((step) => step.isPassed).length
    const failed = tests.failed + steps.filter((step) => !step.isPassed).length
    world.print(`${passed} passed, ${failed} failed`)
    return failed === 0 && tests.passed > 0 ? 0 : 1
  },
}

function succeeds(tool: string, args: readonly string[]): Promise<boolean> {
  const command = path.join(courseRoot, 'node_modules/.bin', process.platform === 'win32' ? `${tool}.cmd` : tool)
  const child = spawn(command, args, { cwd: courseRoot, stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code === 0))
    child.once('error', () => resolve(false))
  })
}

/** Counts what vitest reports; an error outside any test counts as one more failure, and so does an empty run. */
async function runTests(): Promise<{ passed: number; failed: number }> {
  const vitest = await createVitest('test', { root: courseRoot, watch: false })
  try {
    await vitest.start()
    const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    // Left out by name, for want of a tool; what should have run and did not is no such thing.
    const skipped = tests.filter((test) => test.result().state === 'skipped').length
    // Where a hook fails, the tests after it count as skipped: its own error is what counts.
    const groups = vitest.state.getTestModules().flatMap((module) => [module, ...module.children.allSuites()])
    const broken = groups.filter((group) => group.errors().length > 0).length
    const stray = vitest.state.getUnhandledErrors().length + broken
    return { passed, failed: tests.length - passed - skipped + stray + (tests.length === 0 ? 1 : 0) }
  } finally {
    await vitest.close()
  }
}
