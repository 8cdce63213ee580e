import { CourseError } from '../content/course-error.ts'

/**
 * Loads what only authors need, when it is needed: who grades may leave its packages out (`npm ci --omit=dev`).
 * Throws a CourseError that says what to install when a package is missing.
 */
export async function loadTools<Tools>(load: () => Promise<Tools>): Promise<Tools> {
  try {
    return await load()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
    const [, name] = /package '([^']+)'/.exec(error.message) ?? []
    throw new CourseError(`this needs ${name ?? 'packages'}, which only authors need and which is not installed: npm ci`)
  }
}
