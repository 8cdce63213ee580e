import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { shortHash } from '../../short-hash.ts'
import { type AnkiFields, fieldNames } from './anki-fields.ts'
import { schema } from './collection-schema.ts'
import { deckOptions, defaultDeck, noteType } from './note-type.ts'

export interface AnkiNote {
  /** By this, Anki knows a note again. */
  readonly guid: string
  readonly fields: AnkiFields
  readonly tags: readonly string[]
}

interface Statement {
  readonly sql: string
  readonly cells?: readonly (string | number)[]
}

/** A moment like those by which Anki names things, in milliseconds; everything is said to have changed then, too. */
const moment = 1_600_000_000_000

/** Anki’s collection of version 11, which every Anki since 2012 imports: one deck with one new card a note, in order. */
export function collectionStatements(title: string, notes: readonly AnkiNote[]): Statement[] {
  const typeId = idOf('course question')
  const deckName = title.replaceAll(/\s+/g, ' ').replaceAll('::', ': ')
  const deckId = idOf(`deck ${title}`)
  const seconds = moment / 1_000
  const conf = {
    activeDecks: [1],
    curDeck: 1,
    curModel: String(typeId),
    nextPos: notes.length + 1,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    collapseTime: 1_200,
    dueCounts: true,
    estTimes: true,
    newBury: true,
    newSpread: 0,
    timeLim: 0,
  }
  const models = { [typeId]: noteType(typeId, deckId, seconds) }
  const decks = { 1: defaultDeck(1, 'Default', seconds), [deckId]: defaultDeck(deckId, deckName, seconds) }
  const jsons = [conf, models, decks, { 1: deckOptions }, {}].map((value) => JSON.stringify(value))
  const ids = uniqueIds(notes.map(({ guid }) => `note ${guid}`))
  return [
    ...schema.map((sql) => ({ sql })),
    { sql: `INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)`, cells: [seconds, moment, moment, ...jsons] },
    ...notes.flatMap(({ guid, fields, tags }, index): Statement[] => {
      const id = ids[index] ?? moment
      const flds = fieldNames.map((name) => fields[name]).join('\u001f')
      const checksum = Number.parseInt(bytesToHex(sha1(utf8ToBytes(fields.Id))).slice(0, 8), 16)
      const note = [id, guid, typeId, seconds, -1, tags.length === 0 ? '' : ` ${tags.join(' ')} `, flds, fields.Id, checksum]
      return [
        { sql: `INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')`, cells: note },
        {
          sql: `INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')`,
          cells: [id, id, deckId, seconds, index + 1],
        },
      ]
    }),
  ]
}

/** A number for a name, that stays the same. */
function idOf(name: string): number {
  return moment + Number.parseInt(shortHash(name), 16)
}

function uniqueIds(names: readonly string[]): number[] {
  const used = new Set<number>()
  return names.map((name) => {
    let id = idOf(name)
    while (used.has(id)) id += 1
    used.add(id)
    return id
  })
}
