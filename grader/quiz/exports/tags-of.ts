import type { Quiz } from '../item.ts'
import type { Question } from '../question.ts'

/** What a question can be found by: the section of its quiz, if it has one, and what it asks for. */
export function tagsOf({ slug }: Quiz, { asks }: Question): string[] {
  const [, section] = /^\d{2}-(.+)$/.exec(slug) ?? []
  return [...(section === undefined ? [] : [`section:${section}`]), `asks:${asks}`]
}
