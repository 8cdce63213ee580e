import { CourseError } from '../content/course-error.ts'
import { nearest } from '../content/nearest.ts'
import type { Library, LibraryEntry } from './library.ts'

/**
 * Finds a quiz by `03`, `3`, `cost`, `10-cost` or `final`.
 * Throws a CourseError that names the nearest quiz, or all of them, when there is none.
 */
export function findQuiz({ quizzes }: Library, name: string): LibraryEntry {
  const wanted = name
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/\.(ts|json)$/, '')
  const found = quizzes.find(({ slug }) => slug === wanted || slug.slice(3) === wanted || (/^\d+$/.test(wanted) && isNumber(slug, wanted)))
  if (found !== undefined) return found
  const names = quizzes.flatMap(({ slug }) => (/^\d/.test(slug) ? [slug, slug.slice(3)] : [slug]))
  const guess = nearest(wanted, names)
  const advice = guess === undefined ? `expected one of ${quizzes.map(({ slug }) => slug).join(', ')}` : `did you mean ${guess}?`
  throw new CourseError(`there is no quiz "${name}": ${advice}`)
}

function isNumber(slug: string, wanted: string): boolean {
  return /^\d\d-/.test(slug) && Number(slug.slice(0, 2)) === Number(wanted)
}
