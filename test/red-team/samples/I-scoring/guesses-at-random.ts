/**
 * Guesses one of the three models at random: however lucky, it also guesses where it should refuse, and that costs the task.
 *
 * @outcome graded
 * @score 10
 * @kinds assertion
 */
export { addPages, askEach, describe, sum } from './honest.ts'

const models = ['IaaS', 'PaaS', 'SaaS']

export const classify = () => models[Math.floor(Math.random() * models.length)]
