import { CourseError } from '../content/course-error.ts'
import { NoIsolation, type PreparedSandbox, prepareSandbox } from '../sandbox/prepare-sandbox.ts'
import { promises } from '../sandbox/promises.ts'
import { type Isolation, isolationSchema } from '../sandbox/sandbox.ts'
import type { Arguments, World } from './command.ts'

export const isolationOptions = {
  isolation: { type: 'string' },
  'require-isolation': { type: 'string' },
} as const

export const isolationDetails = [
  '--isolation LEVEL          use this level: bubblewrap, permission or none',
  '--require-isolation LEVEL  refuse to go on with anything weaker (exit 4)',
]

const strength: readonly Isolation[] = ['none', 'permission', 'bubblewrap']

/** Starts the sandbox as the flags ask and prints its level first, with what would make it stronger. */
export async function openSandbox(
  args: Arguments,
  world: World,
  course: { root: string; exercises: readonly { packages: readonly string[] }[] },
): Promise<PreparedSandbox> {
  const wanted = level(args, 'isolation')
  const required = level(args, 'require-isolation')
  const packages = [...new Set(course.exercises.flatMap((exercise) => exercise.packages))]
  const prepared = await prepareSandbox({ root: course.root, packages, wanted }).catch((error: unknown) => {
    if (error instanceof NoIsolation) throw new CourseError(`no sandbox: ${error.refusals.join('; ')}`, 4)
    throw error
  })
  const { isolation } = prepared.sandbox
  world.print(`Isolation: ${isolation} (${promises[isolation]})`)
  for (const refusal of prepared.refusals) world.print(`  not available: ${refusal}`)
  if (required !== undefined && strength.indexOf(isolation) < strength.indexOf(required)) {
    await prepared[Symbol.asyncDispose]()
    throw new CourseError(`isolation "${required}" is required, only "${isolation}" is available: ${prepared.refusals.join('; ')}`, 4)
  }
  return prepared
}

function level(args: Arguments, option: string): Isolation | undefined {
  const value = args.option(option)
  if (value === undefined) return undefined
  const parsed = isolationSchema.safeParse(value)
  if (!parsed.success) throw new CourseError(`--${option} expects bubblewrap, permission or none, got "${value}"`)
  return parsed.data
}
