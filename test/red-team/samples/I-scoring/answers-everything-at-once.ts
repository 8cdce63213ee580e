/**
 * Answers with everything that could be meant, all at once.
 *
 * @outcome graded
 * @score 4
 * @kinds assertion
 */
export { addPages, askEach } from './honest.ts'

const everything = { name: 'Ada', size: 3, value: 42, sum: 0, model: 'IaaS', field: 'name', error: 'EmptyNameError' }

export const sum = () => [0, 42, -11, everything]
export const classify = () => ['IaaS', 'PaaS', 'SaaS', 'TypeError']
export const describe = () => everything
