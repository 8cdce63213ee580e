import { appendFile, readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { StoredObject } from './list-objects.ts'

const lineSchema = z.object({ place: z.string(), bytes: z.number(), etag: z.string() })

/** Which objects lie in a folder whole, in a file beside it: a line for each, so that the last one alone can be lost. */
export class FetchedList {
  readonly #file: string
  readonly #whole: ReadonlySet<string>

  private constructor(file: string, whole: ReadonlySet<string>) {
    this.#file = file
    this.#whole = whole
  }

  static async open(file: string): Promise<FetchedList> {
    const text = await readFile(file, 'utf8').catch(() => '')
    const lines = text.split('\n').flatMap((line) => {
      const read = z.preprocess(fromJson, lineSchema).safeParse(line)
      return read.success ? [nameOf(read.data)] : []
    })
    return new FetchedList(file, new Set(lines))
  }

  has(object: StoredObject & { readonly place: string }): boolean {
    return this.#whole.has(nameOf(object))
  }

  async add({ place, bytes, etag }: StoredObject & { readonly place: string }): Promise<void> {
    await appendFile(this.#file, `${JSON.stringify({ place, bytes, etag })}\n`, { mode: 0o600 })
  }
}

function fromJson(line: unknown): unknown {
  try {
    return JSON.parse(String(line))
  } catch {
    return undefined
  }
}

function nameOf({ place, bytes, etag }: z.infer<typeof lineSchema>): string {
  return `${etag} ${bytes} ${place}`
}
