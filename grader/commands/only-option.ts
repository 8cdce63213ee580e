import type { Course, Exercise } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { findExercise } from '../content/find-exercise.ts'
import { nearest } from '../content/nearest.ts'
import type { Arguments } from './command.ts'

export interface Graded {
  readonly exercises: readonly Exercise[]
  /** By their names. */
  readonly quizzes: readonly string[]
}

/** What `--only` names, exercises in the ways that every command knows and quizzes by their whole names; all without it. */
export function readOnly(args: Arguments, course: Course, quizzes: readonly string[]): Graded {
  const names = args.options('only')
  if (names.length === 0) return { exercises: course.exercises, quizzes }
  const named = names.map((name) => (quizzes.includes(name) ? name : findNamed(course, quizzes, name)))
  return { exercises: course.exercises.filter((one) => named.includes(one)), quizzes: quizzes.filter((slug) => named.includes(slug)) }
}

function findNamed(course: Course, quizzes: readonly string[], name: string): Exercise {
  try {
    return findExercise(course, name)
  } catch (error) {
    const near = nearest(name, quizzes)
    if (!(error instanceof CourseError) || error.message.includes('did you mean') || near === undefined) throw error
    throw new CourseError(`there is no exercise or quiz "${name}": did you mean ${near}?`)
  }
}
