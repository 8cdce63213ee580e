import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { kindOf } from '../sandbox/file-kind.ts'
import { listFolder } from '../sandbox/list-folder.ts'
import type { ArchiveOpener } from './archives/archive-opener.ts'
import { inParallel } from './in-parallel.ts'
import { type Assignment, readSubmission } from './read-submission.ts'
import { type Candidate, foreignArchive, type Refused, sortClass } from './sort-class.ts'
import { holdsWork, type Submission, unreadableArchive } from './submission.ts'

/** Submissions read at a time: more would only wait for the same disk. */
const lanes = 8

export interface ClassInput {
  readonly assignment: Assignment
  readonly folder: string
  readonly archives: ArchiveOpener
  readonly holdsSecrets: (folder: string) => Promise<boolean>
}

export interface FoundInClass {
  readonly submissions: readonly Submission[]
  readonly refused: readonly Refused[]
}

/**
 * Finds the submissions in a class folder. A folder that holds nothing of the course is one too, with everything missing, and so is an
 * archive that cannot be read: nobody disappears, unless without a usable name, and then the refusals say so.
 */
export async function findInClass(input: ClassInput): Promise<FoundInClass> {
  const entries = await readdir(input.folder, { withFileTypes: true })
  const { candidates, refused } = sortClass(entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })))
  const opened = await inParallel(candidates, lanes, (candidate) => open(candidate, input))
  const alsoRefused = opened.flatMap(({ refusal }, index) => {
    const name = candidates[index]?.name
    return refusal === undefined || name === undefined ? [] : [{ name, message: refusal }]
  })
  return { submissions: opened.flatMap(({ submission }) => submission ?? []), refused: [...refused, ...alsoRefused] }
}

interface Opened {
  readonly submission?: Submission
  readonly refusal?: string
}

async function open({ name, id, kind }: Candidate, { assignment, folder, archives, holdsSecrets }: ClassInput): Promise<Opened> {
  const place = path.join(folder, name)
  if (kind === 'foreign archive') return { submission: unreadableArchive(assignment.exercises, id, place, foreignArchive) }
  if (kind !== 'folder') return archives.open(place, id, kind)
  if (await holdsSecrets(place))
    return { refusal: 'it holds the course itself, with its solutions and hidden tests: move it out of the class' }
  const submission = await readSubmission(assignment, place, id)
  if (!holdsWork(submission) && (await isReport(place))) return { refusal: 'it is a report of the grader, not a submission' }
  return { submission }
}

/** By default a report is written to the folder that one stands in, which may be the class. */
async function isReport(folder: string): Promise<boolean> {
  const listing = await listFolder(folder)
  if ('refusal' in listing) return false
  const has = (name: RegExp, kind: string) => listing.entries.some((entry) => entry.kind === kind && name.test(entry.name))
  return has(/^feedback$/, 'folder') && has(/^results\./, 'file')
}
