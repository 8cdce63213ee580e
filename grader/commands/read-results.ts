import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { CourseError } from '../content/course-error.ts'
import { printable } from '../content/printable.ts'
import { unusableId } from '../intake/unusable-id.ts'
import { type Results, resultsSchema } from '../scoring/results.ts'
import { isFolder } from './is-folder.ts'

const expected = 'expected results.json, as npm run grade writes it'

/** Reads a results file, or that of a report's folder. Throws a CourseError that says what was expected. */
export async function readResults(file: string): Promise<Results> {
  const text = await readFile((await isFolder(file)) ? path.join(file, 'results.json') : file, 'utf8').catch((error: unknown) => {
    throw new CourseError(`${file} cannot be read (${error instanceof Error ? error.message : error}): ${expected}`)
  })
  return parseResults(text, file)
}

/** `name` says in a message where the text is from. Throws a CourseError that says what was expected. */
export function parseResults(text: string, name: string): Results {
  const value = parse(text)
  if (value === undefined) throw new CourseError(`${name} is no JSON: ${expected}`)
  const read = resultsSchema.safeParse(value)
  if (read.success) return withUsableIds(read.data, name)
  const [issue] = read.error.issues
  throw new CourseError(`${name}: ${issue?.path.map(String).join('.') || 'the whole'}: ${issue?.message}: ${expected}`)
}

/** Reports are files named by id: results from elsewhere must not choose another place. */
function withUsableIds(results: Results, name: string): Results {
  for (const { id } of results.submissions) {
    const reason = unusableId(id)
    if (reason !== undefined) throw new CourseError(`${name}: the id "${printable(id)}" ${reason}: ${expected}`)
  }
  return results
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
