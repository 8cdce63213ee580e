import type { Exercise } from '../../content/course.ts'
import type { Evidence } from '../evidence.ts'
import type { Finding, Rule } from '../rule.ts'

export const tasks: Rule = {
  name: 'tasks',
  holds: 'declaration, suite and headings of the lesson speak of the same tasks, in one order',
  check: (evidence) => evidence.exercises.flatMap((exercise) => [...checkLesson(evidence, exercise), ...checkSuite(evidence, exercise)]),
}

function checkLesson({ files }: Evidence, { slug, tasks }: Exercise): Finding[] {
  const file = `exercises/${slug}/README.md`
  const lesson = files.get(file)
  if (lesson === undefined) return []
  const headings = [...lesson.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? '')
  const missing = tasks.filter(({ title }) => !headings.includes(title))
  const titles = tasks.map(({ title }) => title)
  const found = headings.filter((heading) => titles.includes(heading))
  const isInOrder = missing.length > 0 || found.join('\n') === titles.join('\n')
  const order = { file, path: '', message: `has the headings ${found.join(', ')}; the declaration says ${titles.join(', ')}` }
  return [
    ...missing.map(({ id, title }) => ({ file, path: id, message: `has no heading "## ${title}"`, fix: 'give the task its heading' })),
    ...(isInOrder ? [] : [{ ...order, fix: 'bring them into one order, each once' }]),
  ]
}

function checkSuite({ files }: Evidence, { slug, tasks }: Exercise): Finding[] {
  const file = `test/hidden/${slug}/suite.test.ts`
  const suite = files.get(file)
  if (suite === undefined) return []
  const asked = [...suite.matchAll(/^\s*task\(\s*'([^']+)'/gm)].map((match) => match[1] ?? '')
  const declared = tasks.map(({ id }) => id)
  if (asked.join() === declared.join()) return []
  const message = `tests the tasks ${asked.join(', ') || '(none)'}; the declaration says ${declared.join(', ')}`
  return [{ file, path: '', message, fix: "give each task one group, task('<id>', …), in the order of the declaration" }]
}
