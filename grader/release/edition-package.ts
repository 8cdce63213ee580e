import { z } from 'zod'

const packageSchema = z.looseObject({ scripts: z.record(z.string(), z.string()) })

/** package.json of the learner's edition: the same packages, so that the lockfile fits, and only the scripts that work in it. */
export function editionPackage(text: string, scripts: readonly string[]): string {
  // Its fields in their order: zod puts those that it knows first.
  const full = z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  const kept = Object.entries(packageSchema.parse(full).scripts).filter(([name]) => scripts.includes(name))
  return `${JSON.stringify({ ...full, scripts: Object.fromEntries(kept), course: { edition: 'learner' } }, undefined, 2)}\n`
}
