import path from 'node:path'
import type { Exercise } from '../content/course.ts'
import { findAnswers } from './find-answers.ts'
import { findMisnamed } from './find-misnamed.ts'
import { LearnerFolder } from './learner-folder.ts'
import { type ExerciseFile, type Submission, unreadableSubmission } from './submission.ts'

/** What can be handed in. */
export interface Assignment {
  readonly exercises: readonly Exercise[]
  /** The names of all quizzes; none where answers are not asked for. */
  readonly quizzes?: readonly string[]
}

/** Finds what a submission's folder holds: exercises, in any of the three layouts, and answers. No file is opened and no link followed. */
export async function readSubmission({ exercises, quizzes = [] }: Assignment, folder: string, id: string): Promise<Submission> {
  const tree = new LearnerFolder(folder)
  const listing = await tree.list('')
  if ('refusal' in listing) return unreadableSubmission(exercises, id, folder, `the submission ${listing.refusal}`)
  const files = new Map<string, ExerciseFile>()
  const misnamed = new Map<string, string>()
  for (const exercise of exercises) {
    const file = await findFile(tree, exercise)
    if (file !== undefined) files.set(exercise.slug, file)
    else {
      const advice = await findMisnamed(tree, exercise)
      if (advice !== undefined) misnamed.set(exercise.slug, advice)
    }
  }
  return { id, folder, files, problems: new Map(), misnamed, answers: await findAnswers(tree, quizzes) }
}

/** What stands in the way of a file, such as a link, is handed in too: it is refused by name when the exercise is read. */
async function findFile(tree: LearnerFolder, { slug, name }: Exercise): Promise<ExerciseFile | undefined> {
  const layouts = [
    { file: `${slug}/${name}.ts`, boundary: '' },
    { file: `exercises/${slug}/${name}.ts`, boundary: 'exercises' },
    { file: `${name}.ts`, boundary: '' },
  ]
  let obstructed: ExerciseFile | undefined
  for (const { file, boundary } of layouts) {
    const found = await tree.find(file)
    const entry = path.join(tree.folder, file)
    if (found === 'there') return { entry, boundary: path.join(tree.folder, boundary) }
    // A link is no boundary: the obstacle has to lie inside.
    if (found === 'obstructed') obstructed ??= { entry, boundary: tree.folder }
  }
  return obstructed
}
