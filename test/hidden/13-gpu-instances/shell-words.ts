/**
 * Splits a line into words as a POSIX shell does when it runs a script. Instead of expanding, redirecting or running anything it
 * returns a sentence that says which character would have done so.
 */
export function readShell(line: string): string[] | string {
  const words: string[] = []
  let word: string | undefined
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at)
    const single = /^'([^']*)'/.exec(rest)
    const double = /^"((?:[^"\\]|\\[\s\S])*)"/.exec(rest)
    const escaped = /^\\([\s\S])/.exec(rest)
    const plain = /^[^\s'"\\|&;<>()$`*?[{]/u.exec(rest)
    const isTilde = rest.startsWith('~') && (word === undefined || /[=:]$/.test(word))
    const isComment = rest.startsWith('#') && word === undefined
    const active = /(?<!\\)(?:\\\\)*[$`]/.exec(double?.[1] ?? '')
    if (active !== null) return `inside double quotes a shell would expand ${JSON.stringify(active[0].at(-1))}: ${line}`
    if (/^[ \t]/.test(rest)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (single) word = (word ?? '') + single[1]
    else if (double) word = (word ?? '') + (double[1] ?? '').replace(/\\([$`"\\\n])/g, (_, unit) => (unit === '\n' ? '' : unit))
    else if (escaped) word = escaped[1] === '\n' ? word : (word ?? '') + escaped[1]
    else if (plain && !isTilde && !isComment) word = (word ?? '') + plain[0]
    else return `a shell would not take ${JSON.stringify(rest[0])} as it stands: ${line}`
    at += (/^[ \t]/.exec(rest) ?? single ?? double ?? escaped ?? plain ?? [' '])[0].length
  }
  return word === undefined ? words : [...words, word]
}
