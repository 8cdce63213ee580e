import path from 'node:path'
import type { Course } from './course.ts'

/** The folder that holds package.json, exercises and grader. */
export const courseRoot = path.resolve(import.meta.dirname, '../..')

export function stubFile(course: Pick<Course, 'root'>, exercise: { slug: string; name: string }): string {
  return path.join(course.root, 'exercises', exercise.slug, `${exercise.name}.ts`)
}

export function solutionFile(course: Pick<Course, 'root'>, exercise: { slug: string; name: string }): string {
  return path.join(course.root, 'solutions', exercise.slug, `${exercise.name}.ts`)
}

/** The folder of an exercise's hidden suite and of what proves it. */
export function hiddenFolder(course: Pick<Course, 'root'>, exercise: { slug: string }): string {
  return path.join(course.root, 'test/hidden', exercise.slug)
}

export function suiteFile(course: Pick<Course, 'root'>, exercise: { slug: string }): string {
  return path.join(course.root, 'test/hidden', exercise.slug, 'suite.test.ts')
}

/** What each mistake of an exercise fails, as `npm run verify -- --write` found it. */
export function signaturesFile(course: Pick<Course, 'root'>, exercise: { slug: string }): string {
  return path.join(course.root, 'test/hidden', exercise.slug, 'signatures.json')
}

export function standInsFile(course: Pick<Course, 'root'>, exercise: { slug: string }): string {
  return path.join(course.root, 'test/hidden', exercise.slug, 'stand-ins.ts')
}

export function examplesFile(course: Pick<Course, 'root'>, exercise: { slug: string }): string {
  return path.join(course.root, 'exercises', exercise.slug, 'examples.test.ts')
}
