import type { Json } from '../quiz/session/progress.ts'
import type { Choice, Input } from '../quiz/shown-question.ts'

/** What a typed line means as an answer, or what was expected instead. */
export type ReadLine = { readonly answer: Json } | { readonly fault: string }

/** How to answer in one line, for whoever has never done it. */
export function howToAnswer(input: Input): string {
  switch (input.input) {
    case 'truth':
      return 't for true, f for false'
    case 'one':
      return `a number from 1 to ${input.options.length}`
    case 'several':
      return 'numbers, such as 1 3'
    case 'number':
      return input.unit === undefined ? 'a number' : `a number in ${input.unit}`
    case 'text':
      return 'a word or a few'
    case 'pairs':
      return `a letter for each number, such as ${input.left.map((_, index) => `${index + 1}${letter(index)}`).join(' ')}`
    case 'order':
      return `the numbers in your order, such as ${input.items.map((_, index) => index + 1).join(' ')}`
    default:
      return input satisfies never
  }
}

/** Reads a typed line: numbers and letters as they were shown, never the text of an option. */
export function readLineAnswer(input: Input, line: string): ReadLine {
  const text = line.trim()
  const fault: ReadLine = { fault: `expected ${howToAnswer(input)}` }
  switch (input.input) {
    case 'truth': {
      const [, word] = /^(t|true|f|false)$/i.exec(text) ?? []
      return word === undefined ? fault : { answer: word.toLowerCase().startsWith('t') }
    }
    case 'one': {
      const [option, ...others] = chosen(input.options, text) ?? []
      return option === undefined || others.length > 0 ? fault : { answer: option }
    }
    case 'several': {
      const options = chosen(input.options, text)
      return options === undefined ? fault : { answer: options }
    }
    case 'order': {
      const items = chosen(input.items, text)
      return items?.length === input.items.length ? { answer: items } : fault
    }
    case 'pairs':
      return pairsIn(text, input.left, input.right) ?? fault
    case 'number':
      return /\d/.test(text) ? { answer: text } : fault
    case 'text':
      return text === '' ? fault : { answer: text }
    default:
      return input satisfies never
  }
}

/** The letter under which the right side of that place is shown. */
export function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index)
}

/** Ids of the choices numbered in a line, each once; undefined when it is anything else. */
function chosen(choices: readonly Choice[], text: string): string[] | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  const ids = words.map((word) => (/^\d+$/.test(word) ? choices[Number(word) - 1]?.id : undefined))
  const known = ids.filter((id) => id !== undefined)
  return words.length > 0 && known.length === words.length && new Set(known).size === known.length ? known : undefined
}

function pairsIn(text: string, left: readonly Choice[], right: readonly Choice[]): ReadLine | undefined {
  const words = [...text.toLowerCase().matchAll(/(\d+)\s*[=:→-]?\s*([a-z])/g)]
  const rest = text.toLowerCase().replaceAll(/(\d+)\s*[=:→-]?\s*([a-z])/g, '')
  const pairs = words.map(([, number, side = '']) => [left[Number(number) - 1]?.id, right[side.charCodeAt(0) - 97]?.id] as const)
  const known = new Map(pairs.flatMap(([one, other]) => (one === undefined || other === undefined ? [] : [[one, other]])))
  const isWhole = /^[\s,;]*$/.test(rest) && pairs.length === left.length && known.size === left.length
  return isWhole ? { answer: Object.fromEntries(known) } : undefined
}
