import { createRequire } from 'node:module'
import { z } from 'zod'

type Cell = string | number

interface Database {
  readonly run: (sql: string, cells?: readonly Cell[]) => unknown
  readonly export: () => Uint8Array
  readonly close: () => void
}

// sql.js comes without types; what of it is used is looked at once, here.
const databaseClass = z.custom<new () => Database>((value) => typeof value === 'function', 'expected a class')
const initialise = z.custom<() => Promise<unknown>>((value) => typeof value === 'function', 'expected a function')
const start = initialise.parse(createRequire(import.meta.url)('sql.js'))
const { Database: SqlDatabase } = z.object({ Database: databaseClass }).parse(await start())

/** A database in memory, made by the statements in their order: the same bytes for the same statements. */
export function makeDatabase(statements: readonly { readonly sql: string; readonly cells?: readonly Cell[] }[]): Uint8Array {
  const database = new SqlDatabase()
  try {
    for (const { sql, cells } of statements) database.run(sql, cells)
    return database.export()
  } finally {
    database.close()
  }
}
