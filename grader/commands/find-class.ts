import { z } from 'zod'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { printable } from '../content/printable.ts'
import { expandDownloads, layoutSchema } from '../intake/downloads/expand-downloads.ts'
import type { Person } from '../intake/downloads/plan-download.ts'
import { findOne } from '../intake/find-one.ts'
import { findSubmissions } from '../intake/find-submissions.ts'
import { isInShard, readShard, type Shard } from '../intake/shard.ts'
import { holdsWork, type Refusal, type Submission } from '../intake/submission.ts'
import { listFolder } from '../sandbox/list-folder.ts'
import type { SubmissionResult } from '../scoring/results.ts'
import type { Places } from './bucket-places.ts'
import type { Arguments, World } from './command.ts'

export const classOptions = {
  layout: { type: 'string' },
  learner: { type: 'string' },
  'handed-in': { type: 'string' },
  shard: { type: 'string' },
} as const

export const classDetails = [
  '--layout L                 canvas, moodle, github-classroom: how a platform has named the files; plain: as they are (default: recognised)',
  '--learner ID               the path is the work of this one learner, whatever it holds: for a platform that calls once for each',
  '--handed-in TIME           when it was handed in, such as 2026-12-18T23:59:00+01:00, for the late rule',
  '--shard I/N                grade part I of N, such as 2/5: the same submissions on every machine; npm run report -- merge joins them',
]

/** What the options say of where submissions come from. */
export interface ClassRequest {
  readonly layout: z.infer<typeof layoutSchema>
  readonly learner: string | undefined
  readonly handedIn: string | undefined
  readonly shard: Shard
}

/** Reads the options before anything is graded. Throws a CourseError about the first that is wrong. */
export function readClassOptions(paths: readonly string[], args: Arguments): ClassRequest {
  const name = args.option('layout') ?? 'auto'
  const layout = layoutSchema.safeParse(name)
  if (!layout.success) throw new CourseError(`--layout expects one of ${layoutSchema.options.join(', ')}, got ${name}`)
  const learner = args.option('learner')
  if (learner !== undefined && paths.length > 1)
    throw new CourseError(`--learner expects one path, that of ${learner}, got ${paths.length}`)
  if (learner !== undefined && !['auto', 'plain'].includes(layout.data))
    throw new CourseError(`--learner is for the work of one learner, --layout ${layout.data} for a class: leave one out`)
  const time = args.option('handed-in')
  if (time !== undefined && !z.iso.datetime({ offset: true }).safeParse(time).success)
    throw new CourseError(`--handed-in expects a time with its offset, such as 2026-12-18T23:59:00+01:00, got "${time}"`)
  return { layout: layout.data, learner, handedIn: time, shard: readShard(args.option('shard') ?? '1/1') }
}

export interface FoundClass extends AsyncDisposable {
  readonly submissions: readonly Submission[]
  readonly refused: readonly Refusal[]
  /** What is known of whoever handed a submission in, beside what they handed in. */
  readonly about: (id: string) => Pick<SubmissionResult, 'knownAs' | 'isLate' | 'submittedAt'>
}

/** Fetches, unpacks and finds what is to be graded, and says what was recognised. Disposing of it removes what was unpacked. */
export async function findClass(
  course: Course,
  quizSlugs: readonly string[],
  request: ClassRequest,
  where: Places,
  world: World,
): Promise<FoundClass> {
  await using opened = new AsyncDisposableStack()
  const fetched = await where.fetch()
  const { learner, shard } = request
  const expanded = opened.use(await expandDownloads(fetched.places, learner === undefined ? request.layout : 'plain'))
  for (const note of expanded.notes) world.print(where.retell(note))
  const [place = ''] = expanded.places
  const finding = learner === undefined ? findSubmissions(course, expanded.places, quizSlugs) : findOne(course, place, learner, quizSlugs)
  const found = opened.use(
    await finding.catch((error: unknown) => {
      throw error instanceof CourseError ? new CourseError(where.retell(error.message), error.exitCode) : error
    }),
  )
  const [submission] = found.submissions
  if (learner !== undefined && submission !== undefined && !holdsWork(submission)) world.print(await nothingOf(learner, submission))
  // What was refused is told once, by the first part.
  const refused = shard.number === 1 ? [...fetched.refused, ...found.refused.map((one) => ({ ...one, path: where.retell(one.path) }))] : []
  const kept = opened.move()
  return {
    submissions: found.submissions.filter(({ id }) => isInShard(id, shard)),
    refused,
    about: (id) => ({
      ...aboutPerson(expanded.people.get(id)),
      ...(request.handedIn === undefined ? {} : { submittedAt: request.handedIn }),
    }),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

/** Nothing handed in is a result; but whoever graded the wrong folder should see it. */
async function nothingOf(learner: string, { folder }: Submission): Promise<string> {
  const listing = await listFolder(folder)
  const names = 'refusal' in listing ? [] : listing.entries.map(({ name, kind }) => `${printable(name)}${kind === 'folder' ? '/' : ''}`)
  const some = `${names.sort().slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`
  return `nothing of this course was found of ${learner}; ${names.length === 0 ? 'the folder is empty' : `what is there: ${some}`}`
}

/** What a platform's download says of whoever handed something in; nothing where it says nothing. */
function aboutPerson(person: Person | undefined): Pick<SubmissionResult, 'knownAs' | 'isLate'> {
  if (person === undefined) return {}
  return { knownAs: [...person.knownAs], ...(person.isLate ? { isLate: true } : {}) }
}
