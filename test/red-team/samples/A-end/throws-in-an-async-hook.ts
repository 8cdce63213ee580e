/**
 * Throws inside a hook on asynchronous operations, where node ends the process without asking any listener.
 *
 * @outcome graded
 * @score 12
 * @kinds exited
 */
export { addPages, askEach, classify, describe } from './honest.ts'

export function sum() {
  const hooks = process.getBuiltinModule('node:async_hooks')
  const init = () => {
    throw new Error('in a hook')
  }
  hooks.createHook({ init }).enable()
  return new Promise(() => {})
}
