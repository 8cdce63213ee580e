/** Where one exercise of a submission lies. */
export interface ExerciseFile {
  readonly entry: string
  /** The folder that its imports may not leave. */
  readonly boundary: string
}

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
}

/** Something at a path or in a class folder that cannot be graded as it is, and why. */
export interface Refusal {
  /** Safe to print. */
  readonly path: string
  readonly message: string
}

/** A submission of which nothing can be read: each exercise says why. */
export function unreadableSubmission(exercises: readonly { slug: string }[], id: string, folder: string, problem: string): Submission {
  return { id, folder, files: new Map(), problems: new Map(exercises.map(({ slug }) => [slug, problem])), misnamed: new Map() }
}
