import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

export interface Repositories {
  /** The user of each, by the folder's name; none where it is no folder of repositories. */
  readonly users: ReadonlyMap<string, string>
  /** Folders beside them that are none of that assignment. */
  readonly others: readonly string[]
}

/** Repositories of GitHub Classroom or Classroom 50, `assignment-username`: at least two, and most of what lies there. */
export async function repositoriesIn(place: string): Promise<Repositories> {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
  const hasGit = await Promise.all(folders.map((name) => isThere(path.join(place, name, '.git'))))
  const repositories = folders.filter((_, index) => hasGit[index])
  const prefix = commonPrefix(repositories)
  const named = prefix === undefined ? [] : repositories.filter((name) => hasPrefix(name, prefix))
  if (prefix === undefined || named.length < 2 || named.length * 2 <= folders.length) return { users: new Map(), others: [] }
  const users = new Map(named.map((name) => [name, name.slice(prefix.length)]))
  return { users, others: folders.filter((name) => !users.has(name)).sort() }
}

/** Of the beginnings up to a hyphen the one that most have, and of such the longest: users of GitHub may have hyphens, too. */
function commonPrefix(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names)
    for (const { index } of name.matchAll(/-(?=.)/g)) {
      const prefix = name.slice(0, index + 1)
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
    }
  return [...counts].sort(([left, one], [right, other]) => other - one || right.length - left.length)[0]?.[0]
}

function hasPrefix(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && name.length > prefix.length
}

function isThere(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  )
}
