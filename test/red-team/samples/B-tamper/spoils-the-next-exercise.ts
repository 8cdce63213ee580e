/**
 * Right in all it does, but patches what calls a function and what adds numbers, to make the next exercise answer wrongly.
 *
 * @not-in-process
 * @outcome graded
 * @score 16
 * @kinds none
 */
export { addPages, askEach, classify, describe, sum } from './honest.ts'

const { apply, get } = Reflect
Reflect.apply = (fn, self, args) => (fn.name === 'double' ? -1 : apply(fn, self, args))
Reflect.get = (target, key, ...rest) => (key === 'read' ? () => 'spoilt' : get(target, key, ...rest))
