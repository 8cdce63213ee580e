import { isDeepStrictEqual } from 'node:util'
import { signaturesFile } from '../../content/paths.ts'
import type { Signatures } from '../../content/signatures.ts'
import { relativeTo } from '../exercise-files.ts'
import { signatureSeed, signaturesOf } from '../mistake-signatures.ts'
import type { Rule } from '../rule.ts'

export const resemblances: Rule = {
  name: 'resemblances',
  holds: 'signatures.json says what each mistake fails now: an old one would name a mistake to the wrong learners',
  check: ({ course, complete, proven, seed }) =>
    complete.flatMap((exercise) => {
      const now = signaturesOf(exercise, proven)
      if (seed !== signatureSeed || isDeepStrictEqual(now, exercise.signatures)) return []
      const message = `is out of date for ${changed(exercise.signatures, now).join(', ')}`
      const fix = `npm run verify ${exercise.slug.slice(0, 2)} -- --write`
      return [{ file: relativeTo(course, signaturesFile(course, exercise)), path: '', message, fix }]
    }),
}

function changed(kept: Signatures, now: Signatures): string[] {
  const names = [kept, now].flatMap((all) =>
    Object.entries(all).flatMap(([task, mistakes]) => Object.keys(mistakes).map((what) => ({ task, what }))),
  )
  const differing = names.filter(({ task, what }) => !isDeepStrictEqual(kept[task]?.[what], now[task]?.[what]))
  return [...new Set(differing.map(({ task, what }) => `${task} > ${what}`))]
}
