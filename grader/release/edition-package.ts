import { z } from 'zod'

const packageSchema = z.looseObject({ scripts: z.record(z.string(), z.string()) })

/** package.json of the learner's edition: the same packages, so that the lockfile fits, and only the scripts that work in it. */
export function editionPackage(text: string, scripts: readonly string[]): string {
  const about = packageSchema.parse(JSON.parse(text))
  const kept = Object.entries(about.scripts).filter(([name]) => scripts.includes(name))
  return `${JSON.stringify({ ...about, course: { edition: 'learner' }, scripts: Object.fromEntries(kept) }, undefined, 2)}\n`
}
