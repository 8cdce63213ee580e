import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { CourseError } from '../../content/course-error.ts'
import { printable } from '../../content/printable.ts'
import { RunFolder } from '../archives/run-folder.ts'
import type { Layout } from './download-name.ts'
import { openSource } from './download-source.ts'
import { layoutOf, type Person, planDownload } from './plan-download.ts'
import { repositoriesIn } from './repositories.ts'

/** `plain`: every folder and archive is a submission under its own name. */
export const layoutSchema = z.enum(['auto', 'plain', 'canvas', 'moodle', 'github-classroom'])

export interface Expanded extends AsyncDisposable {
  /** Where to look for submissions: the place itself, or a class made of the download that lies there. */
  readonly places: readonly string[]
  /** By the id of the submission; of others nothing is known. */
  readonly people: ReadonlyMap<string, Person>
  /** What was recognised, and what of it does not count: a line each. */
  readonly notes: readonly string[]
}

/** Makes a class like any other of what a platform lets one download. Disposing of it removes what was unpacked. */
export async function expandDownloads(places: readonly string[], wanted: z.infer<typeof layoutSchema>): Promise<Expanded> {
  const run = new RunFolder()
  const people = new Map<string, Person>()
  const notes: string[] = []
  const expand = async (place: string): Promise<string> => {
    if (wanted === 'plain') return place
    if (wanted === 'github-classroom' || wanted === 'auto') {
      const { users, others } = await repositoriesIn(place)
      if (users.size > 0) {
        for (const [id, user] of users) people.set(id, { knownAs: [user], isLate: false })
        notes.push(`${printable(place)}: ${users.size} repositories of an assignment; --layout plain takes them as they are`)
        if (others.length > 0)
          notes.push(`  not of that assignment, taken as they are: ${others.map((name) => printable(name)).join(', ')}`)
        return place
      }
      if (wanted === 'github-classroom')
        throw new CourseError(`"${printable(place)}" is no folder of repositories of one assignment, such as project-ada and project-bea`)
    }
    return expandFiles(place, wanted)
  }
  const expandFiles = async (place: string, layout: Layout | 'auto'): Promise<string> => {
    const source = await openSource(place).catch((error: unknown) => {
      // What is no readable zip file is told by whoever grades it.
      if (layout === 'auto') return undefined
      throw new CourseError(`"${printable(place)}" cannot be read (${error instanceof Error ? error.message : error})`)
    })
    const found = layoutOf(source?.names ?? [])
    if (source === undefined || (layout === 'auto' && found === undefined)) return place
    if (layout !== 'auto' && found !== layout)
      throw new CourseError(`"${printable(place)}" is no download of ${layout}: most names in it do not follow its rule (--layout plain)`)
    const plan = planDownload(source.names, found ?? 'canvas')
    const folder = await run.newFolder()
    const refused = await source.extract(plan.moves, folder)
    for (const [id, person] of plan.people) people.set(id, person)
    // With nothing in it, everything is missing.
    for (const id of plan.typed) await mkdir(path.join(folder, id), { mode: 0o700 })
    notes.push(`${printable(place)}: a download of ${plan.layout} with ${plan.people.size} learners; --layout plain takes it as it is`)
    notes.push(...plan.typed.map((id) => `  handed in as text on the platform, not as a file: ${printable(id)}`))
    notes.push(...[...plan.left, ...refused].map(({ name, why }) => `  not used: ${printable(name)}: ${printable(why)}`))
    return folder
  }
  try {
    const expanded = []
    for (const place of places) expanded.push(await expand(place))
    return { places: expanded, people, notes, [Symbol.asyncDispose]: () => run[Symbol.asyncDispose]() }
  } catch (error) {
    await run[Symbol.asyncDispose]()
    throw error
  }
}
