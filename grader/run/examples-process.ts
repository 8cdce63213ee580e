/** The process that runs visible examples: it may hang or crash, and reports over fd 3 as it goes. */
import { writeSync } from 'node:fs'
import path from 'node:path'
import { createVitest, type Reporter, type TestCase, type TestModule } from 'vitest/node'
import { z } from 'zod'

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

const inputSchema = z.object({ files: z.array(z.string()), instead: z.record(z.string(), z.string()) })
const { files, instead } = inputSchema.parse(JSON.parse(process.argv[2] ?? ''))
const root = path.resolve(import.meta.dirname, '..')
const options = {
  config: false as const,
  root,
  watch: false,
  cache: false as const,
  // What was compiled with a file replaced must not be kept for a run without.
  fsModuleCache: Object.keys(instead).length === 0,
  include: [],
  reporters: [reporter],
  isolate: false,
  maxWorkers: 1,
}
const replacing = {
  name: 'replacing',
  enforce: 'pre' as const,
  resolveId: (specifier: string, importer: string | undefined) =>
    importer !== undefined && specifier.startsWith('.') ? instead[path.resolve(path.dirname(importer), specifier)] : undefined,
}
const vitest = await createVitest('test', options, {
  plugins: [replacing],
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
