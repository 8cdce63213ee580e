import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course, Exercise } from '../../content/course.ts'
import { exerciseFolders, relativeTo } from '../exercise-files.ts'

interface Folders {
  readonly files: ReadonlyMap<string, string>
  readonly known: ReadonlyMap<string, string>
  readonly strays: readonly { readonly file: string; readonly why: string }[]
}

/** Folders whose entries are exercises: they mirror each other. */
const mirrored = ['exercises', 'solutions', 'test/hidden']

/** Reads the folders of exercises; of the whole course also what lies beside them. */
export async function readFolders(course: Course, exercises: readonly Exercise[], isWhole: boolean): Promise<Folders> {
  const files = new Map<string, string>()
  const known = new Map<string, string>()
  const strays: { file: string; why: string }[] = []
  for (const entry of await readdir(path.join(course.root, 'exercises'), { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name)
    known.set(relativeTo(course, file), entry.isFile() ? await readFile(file, 'utf8') : '')
  }
  for (const folder of exercises.flatMap(({ slug }) => exerciseFolders(slug))) {
    if (!existsSync(path.join(course.root, folder))) continue
    const entries = await readdir(path.join(course.root, folder), { withFileTypes: true, recursive: true })
    for (const entry of entries) {
      const file = relativeTo(course, path.join(entry.parentPath, entry.name))
      if (entry.isFile()) files.set(file, await readFile(path.join(course.root, file), 'utf8'))
      else if (!entry.isDirectory()) strays.push({ file, why: 'is neither a file nor a folder' })
    }
  }
  return { files, known, strays: isWhole ? [...strays, ...(await orphans(course))] : strays }
}

async function orphans(course: Course) {
  const slugs = await readdir(path.join(course.root, 'exercises'))
  const listed = mirrored.map(async (folder) => {
    if (!existsSync(path.join(course.root, folder))) return []
    const entries = await readdir(path.join(course.root, folder), { withFileTypes: true })
    return entries.flatMap((entry) => {
      const file = `${folder}/${entry.name}`
      if (!entry.isDirectory()) return [{ file, why: 'is not a folder: only folders of exercises belong here' }]
      return slugs.includes(entry.name) ? [] : [{ file, why: `has no exercise: exercises/${entry.name} is not there` }]
    })
  })
  return (await Promise.all(listed)).flat()
}
