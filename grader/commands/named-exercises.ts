import type { Course, Exercise } from '../content/course.ts'
import { findExercise } from '../content/find-exercise.ts'
import type { Arguments, World } from './command.ts'

/** The exercises that the command line names, or all. */
export function namedExercises(args: Arguments, course: Course): readonly Exercise[] {
  return args.positionals.length === 0 ? course.exercises : args.positionals.map((name) => findExercise(course, name))
}

/** Counts tests in place while they run. */
export function countTests(world: World): () => void {
  let tests = 0
  return () => {
    tests += 1
    world.status(`${tests} tests run`)
  }
}
