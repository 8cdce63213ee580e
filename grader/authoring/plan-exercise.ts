import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'

/** A file to be written, path relative to the course. */
interface PlannedFile {
  readonly file: string
  readonly text: string
}

/** A tree of texts with `{{slug}}`, `{{name}}`, `{{number}}` and `{{title}}` in them; NAME in a file's name is the exercise's. */
const template = path.join(import.meta.dirname, 'template')

/** Where each folder of the template goes. */
const places: Readonly<Record<string, string>> = { exercises: 'exercises', solutions: 'solutions', hidden: 'test/hidden' }

/**
 * The files of a new exercise, with a TODO wherever its author must decide; each compiles and runs as it is.
 * Throws a CourseError for a slug that is not like `16-queues`, and for a number or a name that another exercise has.
 */
export async function planExercise(course: Course, slug: string): Promise<PlannedFile[]> {
  const values = checkSlug(course, slug)
  const entries = await readdir(template, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  return Promise.all(
    files.sort().map(async (source) => {
      const [room = '', ...rest] = path
        .relative(template, source)
        .replace(/\.txt$/, '')
        .split(path.sep)
      const file = [places[room] ?? room, slug, ...rest].join('/').replace('NAME', values.name)
      const text = await readFile(source, 'utf8')
      return { file, text: Object.entries(values).reduce((filled, [key, value]) => filled.replaceAll(`{{${key}}}`, value), text) }
    }),
  )
}

function checkSlug(course: Course, slug: string) {
  const free = String(Math.max(0, ...course.exercises.map(({ number }) => number)) + 1).padStart(2, '0')
  const [, number, name] = /^(\d{2})-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(slug) ?? []
  if (number === undefined || name === undefined)
    throw new CourseError(
      `expected a number and a name in kebab-case, got "${slug}": npm run new -- ${free}-${kebabCase(slug) || 'queues'}`,
    )
  const sameName = course.exercises.find((one) => one.name === name)
  if (sameName !== undefined) throw new CourseError(`the name ${name} belongs to ${sameName.slug}: npm run new -- ${free}-more-${name}`)
  const sameNumber = course.exercises.find((one) => one.number === Number(number))
  if (sameNumber !== undefined) throw new CourseError(`the number ${number} belongs to ${sameNumber.slug}: npm run new -- ${free}-${name}`)
  return { slug, name, number, title: name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ') }
}

function kebabCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[^a-z]+/, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
}
