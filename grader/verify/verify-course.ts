import { checkExamples } from './check-examples.ts'
import { checkFiles } from './check-files.ts'
import { checkLessons } from './check-lessons.ts'
import { checkSections } from './check-sections.ts'
import { checkSignatures } from './check-signatures.ts'
import { checkMistakeSignatures, signatureSeed, writeSignatures } from './mistake-signatures.ts'
import { type Proof, type ProofInput, proveSuites } from './prove-suites.ts'

export interface VerifyInput extends ProofInput {
  /** Keeps what each mistake fails, instead of comparing it with what was kept. */
  readonly writesSignatures?: boolean
}

/** Every fault of the exercises, not only the first. What a missing file makes impossible is left out. */
export async function verifyCourse(input: VerifyInput): Promise<Proof> {
  const { course, exercises } = input
  const files = (await Promise.all(exercises.map((exercise) => checkFiles(course, exercise)))).flat()
  if (files.some((issue) => issue.code === 'missing-file')) return { proven: [], issues: files }
  const [signatures, lessons, examples, proof] = [
    await checkSignatures(course, exercises),
    await checkLessons(course, exercises),
    await checkExamples(course, exercises),
    await proveSuites(input),
  ]
  const kept = input.seed === signatureSeed && !input.writesSignatures ? checkMistakeSignatures(course, exercises, proof.proven) : []
  if (input.writesSignatures) await writeSignatures(course, exercises, proof.proven)
  const sections = exercises.length === course.exercises.length ? checkSections(exercises) : []
  return { proven: proof.proven, issues: [...sections, ...files, ...signatures, ...lessons, ...examples, ...proof.issues, ...kept] }
}
