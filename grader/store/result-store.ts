import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { CourseError } from '../content/course-error.ts'
import { type SubmissionResult, submissionSchema } from '../scoring/results.ts'

/** What a run's results depend on besides the submissions: by name, as text. */
export type Settings = Readonly<Record<string, string>>

/**
 * Finished submissions of a run, safe in an SQLite file as soon as they are put there: a grader that is killed at any moment
 * loses none of them. One grader at a time; the lock ends with its process.
 */
export class ResultStore implements Disposable {
  readonly #database: DatabaseSync
  readonly #file: string

  private constructor(file: string, database: DatabaseSync) {
    this.#file = file
    this.#database = database
  }

  /**
   * Opens the store in `file`. With `resume`, results that it holds are kept, and a CourseError says so when they came about
   * under other settings; without, it begins empty.
   */
  static open(file: string, settings: Settings, { resume }: { resume: boolean }): ResultStore {
    const store = openIn(file, resume, (database) => new ResultStore(file, database))
    try {
      if (resume) store.#requireSame(settings)
      else store.#clear()
      store.#note(settings)
      return store
    } catch (error) {
      store[Symbol.dispose]()
      throw error
    }
  }

  /** The result of a submission that has not changed since; undefined when it is not there. */
  get(id: string, fingerprint: string): SubmissionResult | undefined {
    const row = this.#database.prepare('SELECT result FROM submissions WHERE id = ? AND fingerprint = ?').get(id, fingerprint)
    return row === undefined ? undefined : submissionSchema.parse(JSON.parse(textSchema.parse(row.result)))
  }

  /** Keeps a finished result. Throws a CourseError when it cannot be written, such as on a full disk. */
  put(fingerprint: string, result: SubmissionResult): void {
    try {
      this.#database
        .prepare('INSERT OR REPLACE INTO submissions (id, fingerprint, result) VALUES (?, ?, ?)')
        .run(result.id, fingerprint, JSON.stringify(result))
    } catch (error) {
      const reason = error instanceof Error ? error.message : error
      const remedy = 'what was finished before is kept: make room, then run the same command with --resume'
      throw new CourseError(`the result of ${result.id} cannot be written to ${this.#file} (${reason}); ${remedy}`, 3)
    }
  }

  [Symbol.dispose](): void {
    this.#database.close()
  }

  #clear(): void {
    this.#database.exec('DELETE FROM submissions; DELETE FROM settings')
  }

  #note(settings: Settings): void {
    const insert = this.#database.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)')
    for (const [name, value] of Object.entries(settings)) insert.run(name, value)
  }

  #requireSame(settings: Settings): void {
    for (const row of this.#database.prepare('SELECT name, value FROM settings').all()) {
      const { name, value } = settingSchema.parse(row)
      if (settings[name] === value) continue
      const change = `${name} was ${value}, now it is ${settings[name] ?? 'absent'}`
      throw new CourseError(`--resume: what is in ${this.#file} was graded otherwise (${change}): leave --resume out to grade all again`)
    }
  }
}

const textSchema = z.string()
const settingSchema = z.object({ name: z.string(), value: z.string() })

const tables = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS submissions (id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, result TEXT NOT NULL) STRICT;
`

/** A damaged file is replaced, except when its results were asked for. */
function openIn(file: string, resume: boolean, make: (database: DatabaseSync) => ResultStore): ResultStore {
  try {
    return make(openDatabase(file))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (/locked|busy/i.test(reason))
      throw new CourseError(`${file} is in use: another grader writes to the same folder; wait for it, or choose another --out`)
    if (!/not a database|malformed|corrupt/i.test(reason)) {
      throw new CourseError(`cannot write to ${file} (${reason}): choose another folder with --out, or make room`)
    }
    if (resume) throw new CourseError(`--resume: ${file} is damaged (${reason}): leave --resume out to grade all again`)
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
    return make(openDatabase(file))
  }
}

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  try {
    // FULL: a commit has reached the disk when it returns. EXCLUSIVE: the lock is held until this process ends.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    database.exec(`BEGIN EXCLUSIVE; ${tables} COMMIT`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
