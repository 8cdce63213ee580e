/**
 * Ends its process while it is imported by the call beneath process.exit, which a runner that replaces process.exit overlooks.
 *
 * @outcome unloadable
 * @score 0
 * @kinds load-failed
 */
export { addPages, askEach, classify, describe, sum } from './honest.ts'

const end = Reflect.get(process, 'reallyExit')
end.call(process, 0)
