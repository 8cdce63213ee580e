import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Course } from '../../grader/content/course.ts'
import { loadCourse } from '../../grader/content/load-course.ts'
import { courseRoot } from '../../grader/content/paths.ts'

export interface TemporaryCourse extends AsyncDisposable {
  readonly root: string
  /** Writes a file, path relative to the course. */
  readonly write: (file: string, text: string) => Promise<void>
  /** Removes a file or folder. */
  readonly remove: (file: string) => Promise<void>
  readonly load: () => Promise<Course>
}

/** A course in a folder of its own, with the program and the packages of this one, and copies of the exercises that are named. */
export async function temporaryCourse(...slugs: readonly string[]): Promise<TemporaryCourse> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'course-copy-'))
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json']) await cp(path.join(courseRoot, file), path.join(root, file))
  for (const folder of ['grader', 'node_modules']) await symlink(path.join(courseRoot, folder), path.join(root, folder))
  await mkdir(path.join(root, 'exercises'))
  for (const slug of slugs) {
    for (const folder of ['exercises', 'solutions', 'test/hidden']) {
      await cp(path.join(courseRoot, folder, slug), path.join(root, folder, slug), { recursive: true })
    }
  }
  return {
    root,
    write: async (file, text) => {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true })
      await writeFile(path.join(root, file), text)
    },
    remove: (file) => rm(path.join(root, file), { recursive: true }),
    load: () => loadCourse(root),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true }),
  }
}
