import path from 'node:path'
import type { Evidence } from '../evidence.ts'
import { anchorsOf, linksOf } from '../markdown.ts'
import type { Rule } from '../rule.ts'

export const links: Rule = {
  name: 'links',
  holds: 'links of lessons resolve inside exercises/, anchors too; those to elsewhere use https',
  check: (evidence) =>
    evidence.exercises.flatMap(({ slug }) => {
      const file = `exercises/${slug}/README.md`
      return linksOf(evidence.files.get(file) ?? '').flatMap(({ line, target }) => {
        const problem = problemOf(evidence, file, target)
        if (problem === undefined) return []
        return [{ file, path: `line ${line}`, message: `${target} ${problem}`, fix: 'mend the link, or remove it' }]
      })
    }),
}

function problemOf(evidence: Evidence, file: string, link: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return link.startsWith('https://') ? undefined : 'does not begin with https://'
  const [name = '', anchor] = link.split('#')
  const target = name === '' ? file : path.posix.join(path.posix.dirname(file), name)
  // A learner has neither solutions nor hidden suites.
  if (!target.startsWith('exercises/')) return 'leads out of exercises/'
  if (!evidence.known.has(target.replace(/\/$/, ''))) return 'leads nowhere'
  if (anchor === undefined) return undefined
  const anchors = anchorsOf(evidence.known.get(target) ?? '')
  return anchors.includes(anchor) ? undefined : `has no such heading; there are ${anchors.join(', ')}`
}
