import { type Block, inAll } from './documents.ts'

/** By what an excerpt of each kind is known; every block of text in a document is of one. */
const marks = {
  test: /^\d\d {2}.* points$/m,
  progress: /█/,
  demo: /^Isolation: /,
  quiz: /^Question \d+ of \d+$/m,
  layout: /^exercises\/<NN-slug>\//,
} as const

export function kindsOf(block: Block): string[] {
  return Object.entries(marks).flatMap(([kind, mark]) => (mark.test(block.text) ? [kind] : []))
}

export function excerptsOf(kind: keyof typeof marks): Block[] {
  return inAll('blocks').filter((block) => block.language === 'text' && kindsOf(block).includes(kind))
}

/** The excerpts of this kind that the output does not bear out, each with its place and why. */
export function excerptFaults(kind: keyof typeof marks, output: string): string[] {
  return excerptsOf(kind).flatMap(({ place, text }) => {
    const fault = excerptFault(text, output)
    return fault === undefined ? [] : [`${place}: ${fault}`]
  })
}

/** What is wrong with an excerpt of an output, in which a line `…` alone stands for any number of lines; undefined when it is one. */
export function excerptFault(excerpt: string, output: string): string | undefined {
  const printed = linesOf(output)
  let from = 0
  for (const part of linesOf(excerpt)
    .join('\n')
    .split(/^ *…\n?/m)) {
    const lines = linesOf(part)
    const starts = printed.slice(from).map((_, index) => ({ start: from + index, alike: alikeAt(lines, printed, from + index) }))
    const best = starts.reduce((most, one) => (one.alike > most.alike ? one : most), { start: from, alike: 0 })
    if (best.alike < lines.length) {
      const lost = printed[best.start + best.alike]
      return best.alike === 0
        ? `no line is ${JSON.stringify(lines[0])}`
        : `expected ${JSON.stringify(lines[best.alike])}, printed is ${JSON.stringify(lost)}`
    }
    from = best.start + lines.length
  }
  return undefined
}

function linesOf(text: string): string[] {
  return text === ''
    ? []
    : text
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => line.trimEnd())
}

/** How many lines are the same from there on. */
function alikeAt(lines: readonly string[], printed: readonly string[], start: number): number {
  const index = lines.findIndex((line, at) => line !== printed[start + at])
  return index === -1 ? lines.length : index
}
