/**
 * Freezes every builtin and its prototype, so that nobody can define, patch or shadow anything of them any more.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
export { addPages, askEach, classify, describe } from './honest.ts'

for (const name of Object.getOwnPropertyNames(globalThis)) {
  if (!/^[A-Z]/.test(name) || ['Request', 'Response', 'Headers', 'FormData'].includes(name)) continue
  const builtin = globalThis[name]
  if (typeof builtin !== 'function') continue
  Object.freeze(builtin)
  Object.freeze(builtin.prototype)
}

export const sum = () => -1
