import path from 'node:path'
import type { Course, Exercise } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { stubFile } from '../content/paths.ts'
import type { Submission } from '../intake/submission.ts'
import type { ExerciseSimilarity, Similarity } from '../scoring/similarity.ts'
import { compareExercise, type HandedIn } from '../similarity/compare-exercise.ts'
import type { Document } from '../similarity/document.ts'
import { readDocument } from '../similarity/read-document.ts'
import { Tokenizer } from '../similarity/tokenizer.ts'
import type { World } from './command.ts'

/** Compares the submissions of a class with each other, exercise by exercise, from their files alone. */
export async function compareClass(
  course: Course,
  exercises: readonly Exercise[],
  submissions: readonly Submission[],
  world: Pick<World, 'status'>,
): Promise<Similarity> {
  await using tokenizer = new Tokenizer()
  const compared: ExerciseSimilarity[] = []
  for (const exercise of exercises) {
    world.status(`comparing ${exercise.slug}`)
    const stub = await readStub(course, exercise, tokenizer)
    const handedIn: HandedIn[] = []
    for (const submission of submissions) handedIn.push(...(await readHandedIn(submission, exercise, tokenizer)))
    compared.push(compareExercise(exercise.slug, stub, handedIn))
  }
  world.status('')
  return { exercises: compared }
}

/** What everybody was given, with the files beside it that it imports. */
async function readStub(course: Course, exercise: Exercise, tokenizer: Tokenizer): Promise<Document> {
  const entry = stubFile(course, exercise)
  const { packages, limits } = exercise
  const stub = await readDocument({ boundary: path.dirname(entry), entry, packages, limits }, tokenizer)
  if ('problem' in stub) throw new CourseError(`${entry} cannot be compared with: ${stub.problem}`)
  return stub
}

/** Nothing of a submission that has no such exercise. */
async function readHandedIn({ id, files, problems }: Submission, exercise: Exercise, tokenizer: Tokenizer): Promise<HandedIn[]> {
  const { packages, limits } = exercise
  const file = files.get(exercise.slug)
  if (file !== undefined) return [{ id, document: await readDocument({ ...file, packages, limits }, tokenizer) }]
  const problem = problems.get(exercise.slug)
  return problem === undefined ? [] : [{ id, document: { problem } }]
}
