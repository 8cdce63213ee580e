import { archiveName } from '../archives/archive-name.ts'
import { unusableId } from '../unusable-id.ts'
import { type DownloadedFile, type Layout, readName } from './download-name.ts'

export interface Person {
  readonly knownAs: readonly string[]
  readonly isLate: boolean
}

/** What becomes of a download: where each of its files goes, so that it is a class like any other. */
export interface DownloadPlan {
  readonly layout: Layout
  /** By the id of the submission. */
  readonly people: ReadonlyMap<string, Person>
  /** From a path in the download to one in the class: `<id>/<file>`, or `<id>.zip`. */
  readonly moves: ReadonlyMap<string, string>
  /** Who has handed in nothing but what was typed or linked on the platform, by id. */
  readonly typed: readonly string[]
  /** What does not count, and why. */
  readonly left: readonly { readonly name: string; readonly why: string }[]
}

/** How a platform has named what lies in a download; undefined for a class of our own making. Most of it must follow the rule. */
export function layoutOf(names: readonly string[]): Layout | undefined {
  const files = names.filter((name) => !name.endsWith('/'))
  const layouts = ['moodle', 'canvas'] as const
  return layouts.find(
    (layout) => files.length > 0 && files.filter((name) => readName[layout](name) !== undefined).length * 2 > files.length,
  )
}

/** Plans a download of that layout. Of several archives of a learner the last one counts, and so does the last version of a file. Pure. */
export function planDownload(names: readonly string[], layout: Layout): DownloadPlan {
  const left: { name: string; why: string }[] = []
  const read = names
    .filter((name) => !name.endsWith('/'))
    .flatMap((name) => {
      const file = readName[layout](name)
      const why = file === undefined ? `does not follow ${layout}’s rule for names` : unusableId(file.id)
      if (file === undefined || why !== undefined) left.push({ name, why: why ?? '' })
      return file === undefined || why !== undefined ? [] : [{ ...file, path: name }]
    })
  const people = new Map<string, Person>()
  const moves = new Map<string, string>()
  const typed: string[] = []
  for (const [id, all] of Map.groupBy(read, (one) => one.id)) {
    const files = all.flatMap((one) => (one.file === undefined ? [] : [{ ...one, file: one.file }]))
    const archives = files.filter(({ file }) => archiveName(file) !== undefined).sort(byAttempt)
    const newest = archives.at(-1)
    const chosen = newest === undefined ? latestVersions(files) : [newest]
    const paths = new Set(chosen.map(({ path }) => path))
    if (files.length === 0) typed.push(id)
    for (const { path, file } of files.length === 0 ? [] : all)
      if (!paths.has(path))
        left.push({ name: path, why: file === undefined ? `is text, and ${id} has files` : `a later one of ${id} counts` })
    for (const { path, file } of chosen) moves.set(path, newest === undefined ? `${id}/${file}` : `${id}${endingOf(file)}`)
    const counted = files.length === 0 ? all : chosen
    people.set(id, { knownAs: counted.at(-1)?.knownAs ?? [], isLate: counted.some(({ isLate }) => isLate) })
  }
  return { layout, people, moves, typed, left }
}

/** A file of a download, by its path there. */
interface Read extends DownloadedFile {
  readonly path: string
  readonly file: string
}

function byAttempt(left: Read, right: Read): number {
  return left.attempt[0] - right.attempt[0] || left.attempt[1] - right.attempt[1]
}

function latestVersions(files: readonly Read[]): Read[] {
  const latest = new Map<string, Read>()
  for (const one of files.toSorted(byAttempt)) latest.set(one.file, one)
  return [...latest.values()]
}

/** `.zip`, `.tar.gz`: what archives are told apart by. */
function endingOf(file: string): string {
  return file.slice(archiveName(file)?.id.length ?? file.length)
}
