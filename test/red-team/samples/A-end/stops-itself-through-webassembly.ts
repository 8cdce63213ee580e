/**
 * Raises SIGSTOP on itself, after which a process neither runs nor ends, or else exits, through WASI: node's interface for
 * WebAssembly knows nothing of what was taken from `process`.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  try {
    const { WASI } = process.getBuiltinModule('node:wasi')
    const wasi = new WASI({ version: 'preview1', returnOnExit: false })
    const memory = new WebAssembly.Memory({ initial: 1 })
    wasi.finalizeBindings({ exports: { memory } }, { memory })
    wasi.wasiImport.proc_raise(19)
    wasi.wasiImport.proc_exit(0)
  } catch {
    // Not granted.
  }
  return -1
}
