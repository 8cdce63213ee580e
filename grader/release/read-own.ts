import { readdir, readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { CourseError } from '../content/course-error.ts'

/** What an address, a token or a password in a file of settings looks like. */
const credentials = /_auth|_password|:\/\/[^/\s]+@/i

/** Text of a file of the course, by its relative path. Throws a CourseError for a link: what it leads to may be anything. */
export async function readOwn(root: string, file: string): Promise<string> {
  const place = path.join(root, file)
  const real = await realpath(place).catch(() => undefined)
  if (real === undefined) throw new CourseError(`release expects ${file}, which is not there: git checkout -- ${file}`, 1)
  if (real !== path.join(await realpath(root), file))
    throw new CourseError(`release expects ${file} itself, got a link: put the file in its place`, 1)
  return readFile(place, 'utf8')
}

/** The same for a file of settings, into which people write what opens a registry to them. */
export async function readSettings(root: string, file: string): Promise<string> {
  const text = await readOwn(root, file)
  const line = text.split('\n').findIndex((one) => credentials.test(one)) + 1
  if (line > 0) throw new CourseError(`release expects no credentials in ${file}, line ${line} has some: move them to ~/.npmrc`, 1)
  return text
}

/** Throws a CourseError for a link below `exercises/`: an exercise or a file of one that is a link would be missing in the edition. */
export async function refuseLinks(root: string): Promise<void> {
  const entries = await readdir(path.join(root, 'exercises'), { withFileTypes: true, recursive: true })
  const link = entries.find((entry) => entry.isSymbolicLink())
  if (link === undefined) return
  const file = path.relative(root, path.join(link.parentPath, link.name)).replaceAll(path.sep, '/')
  throw new CourseError(`release expects ${file} itself, got a link: put in its place what it leads to, or remove it`, 1)
}
