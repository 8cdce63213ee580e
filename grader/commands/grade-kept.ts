import { createHash } from 'node:crypto'
import type { Course, Exercise } from '../content/course.ts'
import type { Found } from '../intake/find-submissions.ts'
import { fingerprintOf } from '../intake/fingerprint.ts'
import type { Submission } from '../intake/submission.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { SubmissionResult } from '../scoring/results.ts'
import { courseFingerprint } from '../store/course-fingerprint.ts'
import type { ResultStore, Settings } from '../store/result-store.ts'
import type { World } from './command.ts'
import { type ClassInput, gradeClass } from './grade-class.ts'
import type { AnswerKey } from './mark-answers.ts'

/** What the store has already is taken from there; the rest is graded, and kept as it comes. */
export async function gradeKept(
  run: Pick<ClassInput, 'course' | 'exercises' | 'seed' | 'order'> & { readonly answerKey: AnswerKey },
  found: Pick<Found, 'submissions'>,
  sandbox: Sandbox,
  store: ResultStore,
  world: World,
): Promise<SubmissionResult[]> {
  const quizPrint = fingerprintQuizzes(run.answerKey)
  const prints = new Map(
    await Promise.all(found.submissions.map(async (one) => [one.id, (await fingerprintOf(one)) + quizPrint(one)] as const)),
  )
  const print = (id: string) => prints.get(id) ?? ''
  const known = new Map(
    found.submissions.flatMap(({ id }) => [store.get(id, print(id)) ?? []].flat().map((result) => [id, result] as const)),
  )
  if (known.size > 0) world.print(`${known.size} of ${found.submissions.length} submissions were finished before`)
  const open = found.submissions.filter(({ id }) => !known.has(id))
  const total = open.flatMap(({ files }) => run.exercises.filter((exercise) => files.has(exercise.slug))).length
  const graded = await gradeClass({
    ...run,
    ...{ submissions: open, sandbox },
    ...showProgress(total, world),
    onSubmission: (_, result) => {
      // Our own failure is not final: it is tried again.
      if (!result.exercises.some(({ outcome }) => outcome === 'broken')) store.put(print(result.id), result)
    },
  })
  world.status('')
  for (const result of graded) known.set(result.id, result)
  return found.submissions.flatMap(({ id }) => known.get(id) ?? [])
}

/** Of the quizzes that a submission has answers to: where one has changed, whoever answered it is graded again, and nobody else. */
function fingerprintQuizzes({ quizzes }: AnswerKey): (submission: Submission) => string {
  const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
  const bySlug = new Map(quizzes.map((quiz) => [quiz.slug, hash(quiz)]))
  const all = hash([...bySlug])
  return ({ answers: { files, misnamed } }) => [...files.keys(), ...misnamed.keys()].map((slug) => `-${bySlug.get(slug) ?? all}`).join('')
}

/** Everything that a result depends on besides the submission. */
export async function settingsOf(
  course: Course,
  exercises: readonly Exercise[],
  quizzes: readonly string[],
  rest: Settings,
): Promise<Settings> {
  const limits = createHash('sha256').update(JSON.stringify(exercises.map((exercise) => exercise.limits)))
  return {
    'the course': `${course.version} (${await courseFingerprint(course.root)})`,
    'the list of exercises': exercises.map(({ slug }) => slug).join(' '),
    'the list of quizzes': quizzes.join(' '),
    'the set of limits': limits.digest('hex').slice(0, 8),
    ...rest,
  }
}

/** In place on a terminal; elsewhere a plain line at each quarter of a class that takes a while. */
function showProgress(total: number, world: World): { onTest: () => void; onExercise: () => void } {
  let [tests, done] = [0, 0]
  const show = () => world.status(`graded ${done} of ${total} exercises, ${tests} tests run`)
  return {
    onTest: () => {
      tests += 1
      show()
    },
    onExercise: () => {
      done += 1
      show()
      const isQuarter = done < total && done % Math.ceil(total / 4) === 0
      if (isQuarter && !world.isTerminal && total >= 40) world.print(`graded ${done} of ${total} exercises`)
    },
  }
}
