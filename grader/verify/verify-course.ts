import type { Evidence } from './evidence.ts'
import { type EvidenceInput, gatherEvidence } from './gather/gather-evidence.ts'
import { writeSignatures } from './mistake-signatures.ts'
import type { Fault } from './rule.ts'
import { rules } from './rules.ts'

export interface VerifyInput extends EvidenceInput {
  /** Keeps what each mistake fails, instead of comparing it with what was kept. */
  readonly writesSignatures?: boolean
}

export interface Verdict {
  readonly evidence: Evidence
  readonly faults: readonly Fault[]
}

/** Every fault of the exercises, not only the first, each with the rule that it breaks. */
export async function verifyCourse(input: VerifyInput): Promise<Verdict> {
  const evidence = await gatherEvidence(input)
  if (input.writesSignatures) await writeSignatures(input.course, evidence.complete, evidence.proven)
  const asked = rules.filter(({ name }) => !(input.writesSignatures && name === 'resemblances'))
  return { evidence, faults: asked.flatMap((rule) => rule.check(evidence).map((finding) => ({ ...finding, code: rule.name }))) }
}
