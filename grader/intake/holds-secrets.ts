import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'

/** Tells whether a folder has the course's hidden suites or references below it: what is graded there could import them. */
export async function openSecretsCheck(course: Course): Promise<(folder: string) => Promise<boolean>> {
  const secrets = await Promise.all(['test/hidden', 'solutions'].map((name) => realPath(path.join(course.root, name))))
  return async (folder) => {
    const real = await realPath(folder)
    return secrets.some((secret) => secret.startsWith(real.endsWith(path.sep) ? real : real + path.sep))
  }
}

/** The path itself where nothing is, as in an edition without suites. */
function realPath(place: string): Promise<string> {
  return realpath(place).catch(() => place)
}
