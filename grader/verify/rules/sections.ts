import { sectionSchema } from '../../content/section.ts'
import type { Rule } from '../rule.ts'

export const sections: Rule = {
  name: 'sections',
  holds: 'every section of the chapter has an exercise that teaches it',
  check: ({ course, isWhole }) => {
    if (!isWhole) return []
    const taught = new Set(course.exercises.flatMap(({ section, alsoTeaches }) => [section, ...alsoTeaches]))
    const fix = 'add an exercise, or name the section in alsoTeaches of one that teaches it'
    return sectionSchema.options
      .filter((section) => !taught.has(section))
      .map((section) => ({ file: 'exercises', path: section, message: 'no exercise teaches this section', fix }))
  },
}
