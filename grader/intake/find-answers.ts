import path from 'node:path'
import { answersLimits } from '../content/limits.ts'
import { nearest } from '../content/nearest.ts'
import { printable } from '../content/printable.ts'
import type { Listed } from '../sandbox/list-folder.ts'
import { isPassedOver } from '../sandbox/source-name.ts'
import type { LearnerFolder } from './learner-folder.ts'
import { squeezeName } from './squeeze-name.ts'
import type { HandedInAnswers } from './submission.ts'

const folderName = 'answers'

/** How names end that an editor, a browser or a system gave to what should be a .json file. */
const endings = ['.json', '.json.txt', '.txt', '.jsonc', '.json5', '']

/** A file among the answers, its name already looked at. */
interface Candidate {
  /** As the learner knows it, such as `answers/cost.json`. */
  readonly place: string
  /** The quiz whose file it is, or may be. */
  readonly quiz?: string
}

/**
 * Finds the files with answers to quizzes, `answers/<quiz>.json` or `<quiz>.json` at the top, and what may be one under another
 * name. No file is opened and no link followed. `quizzes` are the names of all that there are.
 */
export async function findAnswers(tree: LearnerFolder, quizzes: readonly string[]): Promise<HandedInAnswers> {
  const files = new Map<string, string>()
  const misnamed = new Map<string, string>()
  const strays: string[] = []
  const others: Candidate[] = []
  const atTop: string[] = []
  for (const entry of quizzes.length === 0 ? [] : await entriesOf(tree, '', strays)) {
    // A platform that takes files alone leaves them there. One without a number in its name, such as final.json, may be anything.
    const quiz = quizzes.find((slug) => entry.name === `${slug}.json` && /^\d/.test(slug))
    if (quiz !== undefined && entry.kind !== 'folder') atTop.push(quiz)
    if (squeezeName(entry.name) !== squeezeName(folderName)) continue
    if (entry.kind !== 'folder') strays.push(`"${entry.name}" is a ${entry.kind}: hand in a folder`)
    else
      for (const { name } of await entriesOf(tree, entry.name, strays)) {
        const place = `${entry.name}/${name}`
        const named = entry.name === folderName ? quizzes.find((slug) => name === `${slug}.json`) : undefined
        if (named !== undefined) files.set(named, path.join(tree.folder, place))
        else others.push({ place, ...guess(name, quizzes) })
      }
  }
  for (const quiz of atTop)
    if (files.has(quiz)) others.push({ place: `${quiz}.json`, quiz })
    else files.set(quiz, path.join(tree.folder, `${quiz}.json`))
  for (const { place, quiz } of others.sort((left, right) => (left.place < right.place ? -1 : 1))) {
    const isFree = quiz !== undefined && !files.has(quiz) && !misnamed.has(quiz)
    if (isFree) misnamed.set(quiz, `there is "${printable(place)}": its place and name must be ${layoutOf(quiz)}`)
    else if (quiz !== undefined || /\.json$/i.test(place)) strays.push(strayMessage(place, quiz, quizzes, strays.length))
  }
  return { files: inOrder(files, quizzes), misnamed: inOrder(misnamed, quizzes), strays: cut(strays) }
}

/** Where the answers to a quiz belong, in a submission. */
export function layoutOf(quiz: string): string {
  return `${folderName}/${quiz}.json`
}

async function entriesOf(tree: LearnerFolder, folder: string, strays: string[]): Promise<readonly Listed[]> {
  const listing = await tree.list(folder)
  if ('entries' in listing) return listing.entries.filter(({ name }) => !isPassedOver(name))
  // Of the submission as a whole its exercises tell.
  if (folder !== '') strays.push(`"${printable(folder)}" ${listing.refusal}`)
  return []
}

/** The quiz that a name means, if but for case, spacing, ending or number. */
function guess(name: string, quizzes: readonly string[]): { quiz?: string } {
  const squeezed = squeezeName(name)
  const means = (words: string) => endings.some((ending) => squeezed === squeezeName(words + ending))
  const quiz = quizzes.find(means) ?? quizzes.find((slug) => means(slug.replace(/^\d+-/, '')))
  return quiz === undefined ? {} : { quiz }
}

function strayMessage(place: string, quiz: string | undefined, quizzes: readonly string[], before: number): string {
  const what = `there is "${printable(place)}"`
  if (quiz !== undefined) return `${what}, and another file with answers to ${quiz}: this one is not used`
  // A folder may hold thousands of them, and only the first are told.
  const near = before < answersLimits.strays ? nearest(path.posix.basename(place).replace(/\.json$/i, ''), quizzes) : undefined
  const advice = near === undefined ? `expected one of ${quizzes.join(', ')}` : `did you mean ${layoutOf(near)}?`
  return `${what}, and there is no quiz of this name: ${advice}`
}

function cut(strays: readonly string[]): string[] {
  const more = strays.length - answersLimits.strays
  return more <= 0 ? [...strays] : [...strays.slice(0, answersLimits.strays), `and ${more} more files that are no answers to a quiz`]
}

function inOrder(found: ReadonlyMap<string, string>, quizzes: readonly string[]): Map<string, string> {
  return new Map(quizzes.flatMap((slug) => [found.get(slug) ?? []].flat().map((value) => [slug, value] as const)))
}
