import path from 'node:path'

/** Where one exercise of a submission lies. */
export interface ExerciseFile {
  readonly entry: string
  /** The folder that its imports may not leave. */
  readonly boundary: string
}

/** What a submission holds of answers to quizzes. */
export interface HandedInAnswers {
  /** By the quiz's name, in the course's order: the file, whether or not it turns out to be readable. */
  readonly files: ReadonlyMap<string, string>
  /** Likewise: which file may hold the answers to a quiz that has none, and what to do about its name. */
  readonly misnamed: ReadonlyMap<string, string>
  /** About what is no quiz's file, and what to do. */
  readonly strays: readonly string[]
}

export const noAnswers: HandedInAnswers = { files: new Map(), misnamed: new Map(), strays: [] }

export interface Submission {
  /** The name of its folder, or of its archive without the ending. */
  readonly id: string
  readonly folder: string
  /** By slug: what was handed in, whether or not it turns out to be readable. */
  readonly files: ReadonlyMap<string, ExerciseFile>
  /** By slug: why an exercise cannot be read at all, for the learner. An exercise in neither map is missing. */
  readonly problems: ReadonlyMap<string, string>
  /** By slug: which file a missing exercise may be, and what to do about its name. */
  readonly misnamed: ReadonlyMap<string, string>
  readonly answers: HandedInAnswers
  /** It is an archive that cannot be read. */
  readonly isUnreadable?: true
}

/** Whether anything of it can be graded: a folder of that kind is a submission, and no class of them. */
export function holdsWork({ files, answers }: Submission): boolean {
  return files.size + answers.files.size > 0
}

/** Whether it is one by more than answers at its top, which whoever keeps a class may have put beside it. */
export function isSurelyOne({ folder, files, answers }: Submission): boolean {
  return files.size > 0 || [...answers.files.values()].some((file) => path.dirname(file) !== folder)
}

/** Whether there is something to tell about answers under a wrong name. */
export function holdsMisnamedAnswers({ answers }: Submission): boolean {
  return answers.misnamed.size + answers.strays.length > 0
}

/** Something at a path or in a class folder that cannot be graded as it is, and why. */
export interface Refusal {
  /** Safe to print. */
  readonly path: string
  readonly message: string
}

/** A submission of which nothing can be read: each exercise says why. */
export function unreadableSubmission(exercises: readonly { slug: string }[], id: string, folder: string, problem: string): Submission {
  const problems = new Map(exercises.map(({ slug }) => [slug, problem]))
  return { id, folder, files: new Map(), problems, misnamed: new Map(), answers: noAnswers }
}

export function unreadableArchive(...[exercises, id, folder, problem]: Parameters<typeof unreadableSubmission>): Submission {
  return { ...unreadableSubmission(exercises, id, folder, problem), isUnreadable: true }
}
