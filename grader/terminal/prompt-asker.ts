import type { Readable, Writable } from 'node:stream'
import { isCancel, multiselect, select, text } from '@clack/prompts'
import type { Json } from '../quiz/session/progress.ts'
import type { Choice, Input } from '../quiz/shown-question.ts'
import type { Asker, Reply } from './asker.ts'

export interface Prompts {
  readonly input: Readable
  readonly output: Writable
  /** Prints a text and a line break. */
  readonly print: (text: string) => void
}

/** An entry of a list that is no answer; ids of options are hashes, and never look like it. */
const hintEntry = { value: '?', label: '? Show the hint' }
const againEntry = { value: '<', label: '< Begin this answer again' }

type Given = Json | typeof hintEntry.value | undefined

/** Asks by prompts that take the keyboard: arrows, space, enter; Ctrl-C stops. */
export function openPromptAsker(prompts: Prompts): Asker {
  return {
    say: prompts.print,
    ask: async ({ shown: { body } }, { hint }) => replyOf(await askFor(body, hint, prompts)),
    pause: async () => {
      const options = [
        { value: true, label: 'The next question' },
        { value: false, label: 'Stop here: it goes on from here next time' },
      ]
      const chosen = await select({ ...streams(prompts), message: 'What next?', options, showInstructions: false })
      return !isCancel(chosen) && chosen
    },
  }
}

/** A cancelled prompt is undefined. */
function replyOf(given: Given): Reply {
  if (given === undefined) return { reply: 'stop' }
  return given === hintEntry.value ? { reply: 'hint' } : { reply: 'answer', answer: given }
}

async function askFor(input: Input, hint: boolean, prompts: Prompts): Promise<Given> {
  const hints = hint ? [hintEntry] : []
  switch (input.input) {
    case 'truth': {
      const options = [{ value: 'true' }, { value: 'false' }]
      const word = await choose('True or false?', [...options, ...hints], prompts)
      return word === undefined || word === hintEntry.value ? word : word === 'true'
    }
    case 'one':
      return choose('Your answer?', [...input.options.map(toOption), ...hints], prompts)
    case 'several': {
      const chosen = await multiselect({
        ...streams(prompts),
        message: 'Your answers?',
        options: [...input.options.map(toOption), ...hints],
      })
      if (isCancel(chosen)) return undefined
      return chosen.includes(hintEntry.value) ? hintEntry.value : chosen
    }
    case 'number':
      return write(input.unit === undefined ? 'A number?' : `A number, in ${input.unit}?`, hint, prompts)
    case 'text':
      return write('Your answer?', hint, prompts)
    case 'pairs':
      return askForPairs(input.left, input.right, hints, prompts)
    case 'order':
      return askForOrder(input.items, hints, prompts)
    default:
      return input satisfies never
  }
}

async function askForPairs(
  left: readonly Choice[],
  right: readonly Choice[],
  hints: readonly (typeof hintEntry)[],
  prompts: Prompts,
): Promise<Given> {
  const pairs = new Map<string, string>()
  for (const [index, { id, text: name }] of left.entries()) {
    const others = index === 0 ? hints : [againEntry]
    const chosen = await choose(`${index + 1} of ${left.length}: ${name}`, [...right.map(toOption), ...others], prompts)
    if (chosen === undefined || chosen === hintEntry.value) return chosen
    if (chosen === againEntry.value) return askForPairs(left, right, hints, prompts)
    pairs.set(id, chosen)
  }
  return Object.fromEntries(pairs)
}

async function askForOrder(items: readonly Choice[], hints: readonly (typeof hintEntry)[], prompts: Prompts): Promise<Given> {
  const order: string[] = []
  while (order.length < items.length) {
    const left = items.filter(({ id }) => !order.includes(id))
    const others = order.length === 0 ? hints : [againEntry]
    const chosen = await choose(`What comes as number ${order.length + 1}?`, [...left.map(toOption), ...others], prompts)
    if (chosen === undefined || chosen === hintEntry.value) return chosen
    if (chosen === againEntry.value) return askForOrder(items, hints, prompts)
    order.push(chosen)
  }
  return order
}

async function choose(
  message: string,
  options: { readonly value: string; readonly label?: string }[],
  prompts: Prompts,
): Promise<string | undefined> {
  const chosen = await select({ ...streams(prompts), message, options, showInstructions: false })
  return isCancel(chosen) ? undefined : chosen
}

async function write(message: string, hint: boolean, prompts: Prompts): Promise<string | undefined> {
  const validate = (value: string | undefined) => ((value ?? '').trim() === '' ? 'Write something, or stop with Ctrl-C.' : undefined)
  const written = await text({ ...streams(prompts), message: hint ? `${message} (? shows the hint)` : message, validate })
  return isCancel(written) ? undefined : written.trim()
}

function toOption({ id, text: label }: Choice): { value: string; label: string } {
  return { value: id, label }
}

function streams({ input, output }: Prompts): Pick<Prompts, 'input' | 'output'> {
  return { input, output }
}
