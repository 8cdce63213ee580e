import { writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { unzipSync } from 'fflate'
import { z } from 'zod'

const noteSchema = z.object({
  id: z.int(),
  guid: z.string(),
  mid: z.int(),
  tags: z.string(),
  flds: z.string(),
  sfld: z.string(),
  csum: z.int(),
})
const cardSchema = z.object({ nid: z.int(), did: z.int(), ord: z.literal(0), type: z.literal(0), queue: z.literal(0), due: z.int() })
const json = <Schema extends z.ZodType>(schema: Schema) => z.string().transform((text) => schema.parse(JSON.parse(text)))
const modelSchema = z.object({
  id: z.string(),
  flds: z.array(z.object({ name: z.string(), ord: z.int() })),
  tmpls: z.array(z.object({ qfmt: z.string(), afmt: z.string() })),
})
const collectionSchema = z.object({
  ver: z.literal(11),
  conf: json(z.looseObject({ curModel: z.string() })),
  models: json(z.record(z.string(), modelSchema)),
  decks: json(z.record(z.string(), z.object({ id: z.int(), name: z.string(), conf: z.int() }))),
  dconf: json(z.record(z.string(), z.looseObject({ id: z.int() }))),
})

export interface AnkiFile {
  readonly collection: z.output<typeof collectionSchema>
  readonly notes: readonly z.output<typeof noteSchema>[]
  readonly cards: readonly z.output<typeof cardSchema>[]
  readonly integrity: unknown
}

/** Reads a deck with SQLite itself, not with what wrote it; the database is put into a file that the caller removes. */
export function readAnki(apkg: Uint8Array, databaseFile: string): AnkiFile {
  const files = unzipSync(apkg)
  const database = files['collection.anki2']
  if (database === undefined || new TextDecoder().decode(files.media) !== '{}') throw new Error('expected a collection, and no media')
  writeFileSync(databaseFile, database)
  using reader = new DatabaseSync(databaseFile, { readOnly: true })
  const all = (sql: string) => reader.prepare(sql).all()
  return {
    collection: collectionSchema.parse(all('SELECT * FROM col')[0]),
    notes: z.array(noteSchema).parse(all('SELECT notes.* FROM notes JOIN cards ON cards.nid = notes.id ORDER BY cards.due')),
    cards: z.array(cardSchema).parse(all('SELECT * FROM cards ORDER BY due')),
    integrity: all('PRAGMA integrity_check')[0]?.integrity_check,
  }
}

/** The fields of a note by their names. */
export function fieldsOf({ collection }: AnkiFile, note: AnkiFile['notes'][number]): ReadonlyMap<string, string> {
  const model = collection.models[note.mid]
  if (model === undefined) throw new Error('the note has no type')
  return new Map(note.flds.split('\u001f').map((text, index) => [model.flds[index]?.name ?? '', text]))
}
