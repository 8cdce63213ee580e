import type { Quiz } from '../../item.ts'

/** Where questions go in Moodle’s question bank; a slash in a name is written twice. */
export function categoryOf({ title }: Pick<Quiz, 'title'>, ...below: readonly string[]): string {
  const names = [title, ...below].map((name) => name.replaceAll(/\s+/g, ' ').replaceAll('/', '//'))
  return ['$course$', 'top', ...names].join('/')
}
