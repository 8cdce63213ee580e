import type { Exercise } from '../content/course.ts'
import type { Issue } from '../content/issue.ts'
import { sectionSchema } from '../content/section.ts'

/** Every section of the chapter has an exercise that teaches it. */
export function checkSections(exercises: readonly Exercise[]): Issue[] {
  const taught = new Set(exercises.flatMap(({ section, alsoTeaches }) => [section, ...alsoTeaches]))
  return sectionSchema.options
    .filter((section) => !taught.has(section))
    .map((section) => ({ code: 'section', file: 'exercises', path: section, message: 'no exercise teaches this section' }))
}
