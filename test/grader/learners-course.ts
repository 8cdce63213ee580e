import { cp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { applyEdits, type Edit } from '../../grader/content/mistakes.ts'
import { courseRoot } from '../../grader/content/paths.ts'
import { type TemporaryCourse, temporaryCourse } from './temporary-course.ts'

/** A course whose command line looks at its own exercises, not at those of this course. */
export async function learnersCourse(...slugs: readonly string[]): Promise<TemporaryCourse> {
  const course = await temporaryCourse(...slugs)
  await course.remove('grader')
  await cp(path.join(courseRoot, 'grader'), path.join(course.root, 'grader'), { recursive: true })
  return course
}

/** The learner's file: the reference with mistakes. */
export async function writeOwn(course: TemporaryCourse, file: string, edits: readonly Edit[]): Promise<void> {
  const reference = await readFile(path.join(courseRoot, 'solutions', file), 'utf8')
  await course.write(`exercises/${file}`, applyEdits(reference, edits))
}
