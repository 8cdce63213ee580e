import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CourseError } from '../content/course-error.ts'
import type { HandedIn, ReportFormat, ReportInput } from '../reports/formats/report-format.ts'
import { isFolder } from './is-folder.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Writes a format to a file; one that is per learner into a folder, unless there is but one learner and no such folder. Returns the
 * paths. Nothing is written unless all of it can be made.
 */
export async function writeFormat(format: ReportFormat, input: ReportInput, place: string): Promise<string[]> {
  if (format.scope === 'class') return write([{ file: place, text: await format.write(input) }])
  const rows = input.gradebook.rows.flatMap((row): HandedIn[] =>
    row.submission === undefined ? [] : [{ ...row, submission: row.submission }],
  )
  const [only, ...others] = rows
  if (only !== undefined && others.length === 0 && !(await isFolder(place)))
    return write([{ file: place, text: format.write(input, only) }])
  return write(rows.map((row) => ({ file: path.join(place, `${row.submission.id}${format.extension}`), text: format.write(input, row) })))
}

/** Nothing unfinished is left where one cannot be written. */
async function write(files: readonly { readonly file: string; readonly text: string }[]): Promise<string[]> {
  try {
    for (const { file, text } of files) {
      await makeFolder(path.dirname(file))
      if (await isFolder(file)) throw new Error(`${file} is a folder`)
      await writeFile(`${file}.part`, text)
      await rename(`${file}.part`, file).catch(async (error: unknown) => {
        await rm(`${file}.part`, { force: true })
        throw error
      })
    }
  } catch (error) {
    if (error instanceof CourseError) throw error
    throw new CourseError(
      `the report cannot be written (${error instanceof Error ? error.message : error}): choose another place with --out`,
    )
  }
  return files.map(({ file }) => file)
}

/** Writes a format into a folder of reports, a file or a folder of its own name; returns that name, and the files by their paths there. */
export async function writeFormatInto(
  format: ReportFormat,
  input: ReportInput,
  out: string,
): Promise<{ readonly name: string; readonly files: readonly string[] }> {
  if (format.scope === 'class') {
    const name = `${format.name}${format.extension}`
    await writeFormat(format, input, path.join(out, name))
    return { name, files: [name] }
  }
  await makeFolder(path.join(out, format.name))
  const files = await writeFormat(format, input, path.join(out, format.name))
  return { name: `${format.name}/`, files: files.map((file) => path.relative(out, file).replaceAll(path.sep, '/')) }
}
