import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { courseRoot } from '../../grader/content/paths.ts'

const generated = readFileSync(path.join(courseRoot, '.gitignore'), 'utf8').split('\n').filter(Boolean)

/** Every file and folder (with a slash at its end) that belongs to the repository, by its path from the top, generated ones left out. */
export const repositoryFiles: ReadonlySet<string> = new Set(walk(''))

function walk(folder: string): string[] {
  return readdirSync(path.join(courseRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}${entry.name}`
    if (!entry.isDirectory()) return generated.includes(entry.name) ? [] : [name]
    return entry.name === '.git' || generated.includes(`${entry.name}/`) ? [] : [`${name}/`, ...walk(`${name}/`)]
  })
}
