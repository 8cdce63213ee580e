import path from 'node:path'
import { listFolder } from '../sandbox/list-folder.ts'
import { type Assignment, readSubmission } from './read-submission.ts'
import { holdsMisnamedAnswers, holdsWork, type Submission } from './submission.ts'

/** Reads a folder that is one submission, or holds one folder and nothing else, as most archives do: then that is it. */
export async function readNested(assignment: Assignment, folder: string, id: string): Promise<Submission> {
  const submission = await readSubmission(assignment, folder, id)
  const listing = await listFolder(folder)
  if (holdsWork(submission) || 'refusal' in listing) return submission
  const [only, ...others] = listing.entries
  if (only?.kind !== 'folder' || others.length > 0) return submission
  const inner = await readSubmission(assignment, path.join(folder, only.name), id)
  // A folder of misnamed answers is that one folder, too.
  return holdsMisnamedAnswers(submission) && !holdsWork(inner) ? submission : inner
}
