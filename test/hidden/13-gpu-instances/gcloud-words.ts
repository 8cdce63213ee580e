/** Reads a dictionary flag as gcloud does: by commas, or by the delimiter between two carets at the beginning. */
export function readPairs(text: string): Record<string, string> {
  const [, delimiter = ',', rest = text] = /^\^([^^]+)\^([\s\S]*)$/.exec(text) ?? []
  const items = (rest.endsWith(delimiter) ? rest : rest + delimiter).split(delimiter).slice(0, -1)
  return Object.fromEntries(items.map((item) => [item.split('=', 1).join(''), item.includes('=') ? item.slice(item.indexOf('=') + 1) : '(no value)']))
}

/** `['--zone=a']` as `{ zone: 'a' }`, with the dictionary flags taken apart; what is no flag, or comes twice, is said. */
export function readFlags(words: readonly string[]): Record<string, unknown> {
  const flags = words.map((word) => /^--([a-z-]+)=([\s\S]*)$/.exec(word) ?? [word, `(no --flag=value) ${word}`, ''])
  const read = flags.map(([, flag = '', value = '']) => [flag, ['accelerator', 'metadata'].includes(flag) ? readPairs(value) : value] as const)
  const names = read.map(([flag]) => flag)
  return { ...Object.fromEntries(read), ...(new Set(names).size < names.length ? { '(a flag comes twice)': names } : {}) }
}
