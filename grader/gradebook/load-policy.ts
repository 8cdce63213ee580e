import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Course } from '../content/course.ts'
import { CourseError } from '../content/course-error.ts'
import { nearest } from '../content/nearest.ts'
import { defaultPolicy, type Policy, policySchema } from './policy.ts'

const moduleSchema = z.object({ default: z.unknown() })

/** Where a policy is looked for when none is named. */
const usualName = 'course.config.ts'

/**
 * Reads the policy from the file, or `course.config.ts` of the course where there is one, or takes the default. `known` are the
 * names that may count. Throws one CourseError that lists every fault.
 */
export async function loadPolicy({ root }: Pick<Course, 'root'>, file: string | undefined, known: readonly string[]): Promise<Policy> {
  const place = file ?? path.join(root, usualName)
  if (!existsSync(place)) {
    if (file === undefined) return defaultPolicy
    throw new CourseError(`${place} is not there: expected a file that exports a policy by default, such as course.config.ts`)
  }
  const declared = await importPolicy(place)
  const read = policySchema.safeParse(declared)
  if (!read.success) throw faulty(place, read.error.issues.map(tell))
  const { exercises = [], quizzes, weights } = read.data
  const unknown = [...exercises, ...quizzes, ...Object.keys(weights)].filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw faulty(
      place,
      unknown.map((name) => `there is no ${name}${guess(name, known)}`),
    )
  return read.data
}

async function importPolicy(place: string): Promise<unknown> {
  // Of a file outside the course, Node would look the name up in another package.
  const url = new URL('policy.ts', import.meta.url).href
  const hooks = registerHooks({
    resolve: (specifier, context, next) => (specifier === '#config' ? { url, shortCircuit: true } : next(specifier, context)),
  })
  try {
    return moduleSchema.parse(await import(pathToFileURL(place).href)).default
  } catch (error) {
    throw faulty(place, [error instanceof Error ? error.message : String(error)])
  } finally {
    hooks.deregister()
  }
}

/** Where in the policy, what is wrong there, and what may be meant. */
function tell(issue: z.core.$ZodIssue): string {
  const at = issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `
  if (issue.code !== 'unrecognized_keys')
    return `${at}${issue.message}${issue.path.at(-1) === 'due' ? ', such as 2026-12-18T23:59:00+01:00' : ''}`
  const known = Object.keys(policySchema.shape).concat('graceMinutes', 'percentPerDay', 'mostPercent', 'decimals', 'direction')
  return issue.keys.map((key) => `${at}there is no ${key}${guess(key, known)}`).join('; ')
}

function guess(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  return meant === undefined ? '' : `; did you mean ${meant}?`
}

function faulty(place: string, lines: readonly string[]): CourseError {
  return new CourseError(
    `${place} has ${lines.length === 1 ? 'a fault' : `${lines.length} faults`}:\n${lines.map((line) => `  ${line}`).join('\n')}`,
  )
}
