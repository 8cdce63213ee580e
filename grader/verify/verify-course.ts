import { checkExamples } from './check-examples.ts'
import { checkFiles } from './check-files.ts'
import { checkLessons } from './check-lessons.ts'
import { checkSections } from './check-sections.ts'
import { checkSignatures } from './check-signatures.ts'
import { type Proof, type ProofInput, proveSuites } from './prove-suites.ts'

/** Every fault of the exercises, not only the first. What a missing file makes impossible is left out. */
export async function verifyCourse(input: ProofInput): Promise<Proof> {
  const { course, exercises } = input
  const files = (await Promise.all(exercises.map((exercise) => checkFiles(course, exercise)))).flat()
  if (files.some((issue) => issue.code === 'missing-file')) return { proven: [], issues: files }
  const [signatures, lessons, examples, proof] = [
    await checkSignatures(course, exercises),
    await checkLessons(course, exercises),
    await checkExamples(course, exercises),
    await proveSuites(input),
  ]
  const sections = exercises.length === course.exercises.length ? checkSections(exercises) : []
  return { proven: proof.proven, issues: [...sections, ...files, ...signatures, ...lessons, ...examples, ...proof.issues] }
}
