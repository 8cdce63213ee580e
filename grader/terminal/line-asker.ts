import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { plainText } from '../reports/plain-text.ts'
import type { Asker } from './asker.ts'
import type { Screen } from './prose.ts'
import { howToAnswer, readLineAnswer } from './read-line-answer.ts'
import { renderChoices } from './render-choices.ts'

export interface Lines {
  readonly input: Readable
  /** Prints a text and a line break. */
  readonly print: (text: string) => void
  readonly screen: Screen
  /** How long a line may take to come; for ever when left out, which is right where somebody sits at the keyboard. */
  readonly patienceMs?: number | undefined
  /** Aborts on Ctrl-C. */
  readonly stop: AbortSignal
}

/** Asks line by line: for a screen reader, a script, a log. Works without a terminal. */
export function openLineAsker({ input, print, screen, patienceMs, stop }: Lines): Asker & Disposable {
  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY })
  const lines = reader[Symbol.asyncIterator]()
  const nextLine = async (): Promise<{ readonly line: string } | { readonly why: string }> => {
    const patience = patienceMs === undefined ? undefined : AbortSignal.timeout(patienceMs)
    const ended = AbortSignal.any([stop, ...(patience === undefined ? [] : [patience])])
    if (stop.aborted) return { why: 'stopped' }
    const silence = new Promise<undefined>((resolve) => ended.addEventListener('abort', () => resolve(undefined), { once: true }))
    const next = await Promise.race([lines.next(), silence])
    if (next === undefined) return { why: stop.aborted ? 'stopped' : `no answer came within ${(patienceMs ?? 0) / 1000} s` }
    return next.done ? { why: 'the input has ended' } : { line: next.value }
  }
  const ask: Asker['ask'] = async ({ shown: { body } }, { hint }) => {
    const choices = renderChoices(body, screen)
    if (choices !== '') print(`${choices}\n`)
    print(`Answer with ${howToAnswer(body)}${hint ? ', ? for a hint' : ''}, q to stop:`)
    for (;;) {
      const next = await nextLine()
      if ('why' in next) return { reply: 'stop', why: next.why }
      const text = next.line.trim()
      if (text.toLowerCase() === 'q') return { reply: 'stop' }
      if (text === '?' && hint) return { reply: 'hint' }
      if (text === '?') {
        print('there is no further hint for this question')
        continue
      }
      const read = readLineAnswer(body, text)
      if ('answer' in read) return { reply: 'answer', answer: read.answer }
      print(`${read.fault}, got "${plainText(text.slice(0, 60))}"`)
    }
  }
  return { say: print, ask, pause: async () => true, [Symbol.dispose]: () => reader.close() }
}
