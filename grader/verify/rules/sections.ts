import { type Section, sectionSchema } from '../../content/section.ts'
import type { Rule } from '../rule.ts'

export const sections: Rule = {
  name: 'sections',
  holds: 'every section of the chapter has an exercise that teaches it and a quiz that asks about it',
  check: ({ course, isWhole, quizzes: { quizzes, issues } }) => {
    if (!isWhole) return []
    const taught = new Set(course.exercises.flatMap(({ section, alsoTeaches }) => [section, ...alsoTeaches]))
    const untaught = sectionSchema.options
      .filter((section) => !taught.has(section))
      .map((section) => ({
        ...{ file: 'exercises', path: section, message: 'no exercise teaches this section' },
        fix: 'add an exercise, or name the section in alsoTeaches of one that teaches it',
      }))
    // A quiz that cannot be read is told as such, and not as missing.
    const asked = new Set([
      ...quizzes.map(({ section }) => section),
      ...issues.map(({ file }) => file.slice('quizzes/00-'.length, -'.ts'.length)),
    ])
    const unasked = sectionSchema.options
      .filter((section) => !asked.has(section))
      .map((section) => ({
        ...{ file: 'quizzes', path: section, message: 'no quiz asks about this section' },
        fix: `add quizzes/${numberOf(section)}-${section}.ts: CONTRIBUTING.md says how`,
      }))
    return [...untaught, ...unasked]
  },
}

function numberOf(section: Section): string {
  return String(sectionSchema.options.indexOf(section) + 1).padStart(2, '0')
}
