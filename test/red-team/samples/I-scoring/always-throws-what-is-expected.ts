/**
 * Throws what some test expects, whatever it is asked: that test it has earned, the others not.
 *
 * @outcome graded
 * @score 1
 * @kinds threw
 */
export function sum(): never {
  throw new RangeError('no sum')
}

export function classify(): never {
  throw new TypeError('unknown')
}

export function describe(): never {
  throw Object.assign(new Error('empty'), { name: 'EmptyNameError', field: 'name' })
}

export const askEach = async () => sum()
export const addPages = async () => sum()
