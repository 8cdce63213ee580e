import type { Exercise } from '../content/course.ts'
import { printable } from '../content/printable.ts'
import type { LearnerFolder } from './learner-folder.ts'
import { squeezeName } from './squeeze-name.ts'

/** How names end that an editor, a browser or a system gave to what should be a .ts file. */
const endings = ['.ts', '.ts.txt', '.txt', '.mts', '.tsx', '.js', '.mjs']

/** The file that a missing exercise may be, its name differing in case, spacing or ending, and what to do about it. */
export async function findMisnamed(tree: LearnerFolder, { slug, name }: Exercise): Promise<string | undefined> {
  const wanted = new Set(endings.map((ending) => squeezeName(name + ending)))
  const isLike = (file: string) => wanted.has(squeezeName(file))
  for (const repository of ['', ...(await foldersLike(tree, '', 'exercises'))]) {
    const inner = await foldersLike(tree, repository, slug)
    for (const folder of [...inner, repository]) {
      const files = await namesIn(tree, folder, (kind) => kind !== 'folder')
      const found = files.find(isLike)
      if (found === undefined) continue
      const layout = repository !== '' ? `exercises/${slug}/${name}.ts` : folder === '' ? `${name}.ts` : `${slug}/${name}.ts`
      return `there is "${printable(join(folder, found))}": its place and name must be ${layout}`
    }
  }
  return undefined
}

async function foldersLike(tree: LearnerFolder, folder: string, name: string): Promise<string[]> {
  const names = await namesIn(tree, folder, (kind) => kind === 'folder')
  return names.filter((one) => squeezeName(one) === squeezeName(name)).map((one) => join(folder, one))
}

async function namesIn(tree: LearnerFolder, folder: string, fits: (kind: string) => boolean): Promise<string[]> {
  const listing = await tree.list(folder)
  if ('refusal' in listing) return []
  return listing.entries.filter(({ kind }) => fits(kind)).map((entry) => entry.name)
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
