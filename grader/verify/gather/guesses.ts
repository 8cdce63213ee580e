/** Functions that know nothing, by name: what a constant answer, or the question handed back, may not be worth. */
export const guesses: Readonly<Record<string, string>> = {
  nothing: '() => undefined',
  null: '() => null',
  zero: '() => 0',
  one: '() => 1',
  true: '() => true',
  false: '() => false',
  'empty-text': "() => ''",
  'empty-list': '() => []',
  'empty-object': '() => ({})',
  'the-first-argument': '(first) => first',
  'the-last-argument': '(...args) => args.at(-1)',
  'an-error': "() => { throw new Error('no') }",
  'a-range-error': "() => { throw new RangeError('no') }",
}
