/** The process that runs visible examples: it may hang or crash, and reports over fd 3 as it goes. */
import { writeSync } from 'node:fs'
import path from 'node:path'
import { createVitest, type Reporter, type TestCase, type TestModule } from 'vitest/node'

function report(message: object): void {
  writeSync(3, `${JSON.stringify(message)}\n`)
}

const reporter: Reporter = {
  onTestCaseReady: (test: TestCase) => report({ type: 'ready', file: test.module.moduleId, title: test.name }),
  onTestCaseResult: (test: TestCase) => {
    const { state, errors } = test.result()
    const [error] = errors ?? []
    const status = state === 'passed' ? 'passed' : 'failed'
    report({
      type: 'result',
      file: test.module.moduleId,
      title: test.name,
      status,
      message: error?.message.split('\n')[0],
    })
  },
  // A loop in an example keeps vitest from saying which one it is in.
  onTestModuleQueued: (module: TestModule) => report({ type: 'ready', file: module.moduleId, title: 'one of the examples' }),
  onTestModuleEnd: (module: TestModule) => {
    for (const error of module.errors()) report({ type: 'file-failed', file: module.moduleId, message: error.message.split('\n')[0] })
    report({ type: 'file-done', file: module.moduleId })
  },
}

const files = process.argv.slice(2)
const root = path.resolve(import.meta.dirname, '..')
const options = {
  config: false as const,
  root,
  watch: false,
  cache: false as const,
  include: [],
  reporters: [reporter],
  isolate: false,
  maxWorkers: 1,
}
const vitest = await createVitest('test', options, {
  envDir: false,
  css: { postcss: { plugins: [] } },
  server: { watch: null },
})
await vitest.runTestSpecifications(
  files.map((file) => vitest.getRootProject().createSpecification(file)),
  true,
)
await vitest.close()
process.exit(0)
