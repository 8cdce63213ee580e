import { fieldNames } from './anki-fields.ts'

const front = '{{Question}}{{Choices}}{{#Hint}}{{hint:Hint}}{{/Hint}}'
const back = '{{FrontSide}}<hr id="answer">{{Answer}}{{Explanation}}'

/** Beside what Anki colours itself, by day and by night. */
const css = `.card { font-family: sans-serif; font-size: 18px; text-align: left; max-width: 40em; margin: 0 auto; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.2em 0.6em; }
ul.right { font-weight: bold; }
`

/** The form of every note of ours: what is asked on the front, what is right and why on the back. */
export function noteType(id: number, deckId: number, changedSeconds: number): object {
  const template = { name: 'Card 1', ord: 0, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null }
  return {
    ...{ id: String(id), name: 'Course question', type: 0, mod: changedSeconds, usn: -1, sortf: 0, did: deckId },
    flds: fieldNames.map((name, ord) => ({ name, ord, font: 'Arial', size: 20, rtl: false, sticky: false, media: [] })),
    tmpls: [template],
    // A card is made when there is a question.
    req: [[0, 'any', [fieldNames.indexOf('Question')]]],
    ...{ css, latexPre: '', latexPost: '', tags: [], vers: [] },
  }
}

export function defaultDeck(id: number, name: string, changedSeconds: number): object {
  const today = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] }
  return { id, name, mod: changedSeconds, usn: -1, conf: 1, desc: '', dyn: 0, collapsed: false, extendNew: 10, extendRev: 50, ...today }
}

/** Anki’s own defaults. */
export const deckOptions = {
  ...{ id: 1, name: 'Default', mod: 0, usn: 0, maxTaken: 60, timer: 0, autoplay: true, replayq: true },
  new: { bury: true, delays: [1, 10], initialFactor: 2_500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
  rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 100 },
} as const
