/**
 * Hooks node's loader: whatever is imported after it, the next exercise among it, becomes a module that answers wrongly.
 *
 * @outcome graded
 * @score 12
 * @kinds assertion
 */
export { addPages, askEach, classify, describe } from './honest.ts'

process.getBuiltinModule('node:module').registerHooks({
  load(url, context, next) {
    if (!url.startsWith('course:') || url === import.meta.url) return next(url, context)
    const source = 'export const double = () => -1; export const read = async () => "hooked"'
    return { format: 'module', source, shortCircuit: true }
  },
})

export const sum = () => -1
