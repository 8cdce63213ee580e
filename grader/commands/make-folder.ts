import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { CourseError } from '../content/course-error.ts'
import { isFolder } from './is-folder.ts'

/** Makes a folder for reports, with those above it. Throws a CourseError that names another way when it cannot. */
export async function makeFolder(folder: string): Promise<void> {
  await makeAll(folder).catch((error: unknown) => {
    throw new CourseError(
      `cannot make the report folder ${folder} (${error instanceof Error ? error.message : error}): choose another with --out`,
    )
  })
}

/** One by one: where no folder can be made, as in /proc, Node's own `recursive` never ends. */
async function makeAll(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  const above = path.dirname(folder)
  if (above !== folder) await makeAll(above)
  await mkdir(folder).catch(async (error: unknown) => {
    // Somebody else may have made it meanwhile.
    if (!(await isFolder(folder))) throw error
  })
}
