import type { Course, Exercise } from './course.ts'
import { CourseError } from './course-error.ts'
import { nearest } from './nearest.ts'

/**
 * Finds an exercise by `03`, `3`, `rest-client` or `05-rest-client`.
 * Throws a CourseError that names the nearest exercise, or all of them, when there is none.
 */
export function findExercise(course: Course, name: string): Exercise {
  const wanted = name.toLowerCase().replace(/\/+$/, '').split('/').at(-1) ?? name
  const found = course.exercises.find(
    (exercise) => exercise.slug === wanted || exercise.name === wanted || (/^\d+$/.test(wanted) && exercise.number === Number(wanted)),
  )
  if (found !== undefined) return found
  const names = course.exercises.flatMap((exercise) => [exercise.slug, exercise.name])
  const guess = nearest(wanted, names)
  const known = course.exercises.map((exercise) => exercise.slug).join(', ')
  const advice = guess === undefined ? `expected one of ${known}` : `did you mean ${guess}?`
  throw new CourseError(`there is no exercise "${name}": ${advice}`)
}
