import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { checkDeclarations } from './check-declarations.ts'
import type { Course, Edition, Exercise } from './course.ts'
import { CourseError } from './course-error.ts'
import { exerciseSchema } from './exercise.ts'
import { formatIssue, type Issue } from './issue.ts'
import { courseRoot, signaturesFile } from './paths.ts'
import { type Signatures, signaturesSchema } from './signatures.ts'

const packageSchema = z.object({
  description: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  course: z.object({ edition: z.enum(['full', 'learner']) }).default({ edition: 'full' }),
})
const tasksSchema = z.object({ tasks: z.array(z.object({ id: z.string().optional().catch(undefined) })) })
const moduleSchema = z.object({ default: z.unknown() })

/**
 * Reads every `exercises/<NN-slug>/exercise.ts` and returns the course in order.
 * Throws one CourseError that lists every fault of every declaration.
 */
export async function loadCourse(root: string = courseRoot): Promise<Course> {
  const { course, issues } = await readCourse(root)
  if (issues.length > 0) {
    const lines = issues.map((issue) => `  ${formatIssue(issue)}`)
    throw new CourseError(`the course has ${issues.length} fault(s):\n${lines.join('\n')}`, 3)
  }
  return course
}

/** Reads the course and gathers every fault instead of throwing. */
export async function readCourse(root: string): Promise<{ course: Course; issues: readonly Issue[] }> {
  const about = await readPackage(root)
  const folders = await readdir(path.join(root, 'exercises'), { withFileTypes: true })
  const exercises: Exercise[] = []
  const issues: Issue[] = []
  for (const slug of folders
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()) {
    const result = await readExercise(root, slug)
    if ('issues' in result) issues.push(...result.issues)
    else exercises.push(result)
  }
  issues.push(...checkDeclarations(exercises, Object.keys(about.dependencies)))
  const name = about.description.split(':')[0] ?? about.description
  return { course: { name, version: about.version, edition: about.course.edition, root, exercises }, issues }
}

/** Which edition of the course lies in a folder. */
export async function readEdition(root: string = courseRoot): Promise<Edition> {
  return (await readPackage(root)).course.edition
}

async function readPackage(root: string) {
  const parsed = packageSchema.safeParse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new CourseError(`package.json is not that of a course: ${faults.join('; ')}`, 3)
}

async function readExercise(root: string, slug: string): Promise<Exercise | { issues: readonly Issue[] }> {
  const file = `exercises/${slug}/exercise.ts`
  const parts = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(slug)
  const [, number, name] = parts ?? []
  if (number === undefined || name === undefined) {
    const message = `expected a folder named like 01-service-models, found ${slug}`
    return { issues: [{ code: 'folder-name', file: `exercises/${slug}`, path: '', message }] }
  }
  const declared = await importDeclaration(path.join(root, file))
  if ('failure' in declared) {
    return {
      issues: [{ code: 'declaration-import', file, path: '', message: `cannot be imported: ${declared.failure}` }],
    }
  }
  const parsed = exerciseSchema.safeParse(declared.value)
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      code: 'declaration-schema',
      file,
      path: nameTasks(declared.value, issue.path),
      message: issue.message,
    }))
    return { issues }
  }
  const maxScore = parsed.data.tasks.reduce((sum, task) => sum + task.points, 0)
  const signatures = await readSignatures(root, slug)
  if ('failure' in signatures) {
    const message = `cannot be read: ${signatures.failure}`
    const fix = 'remove it, then npm run verify -- --write'
    return { issues: [{ code: 'signatures', file: `test/hidden/${slug}/signatures.json`, path: '', message, fix }] }
  }
  return { ...parsed.data, slug, number: Number(number), name, maxScore, signatures: signatures.value }
}

async function readSignatures(root: string, slug: string): Promise<{ value: Signatures } | { failure: string }> {
  const file = signaturesFile({ root }, { slug })
  try {
    return { value: existsSync(file) ? signaturesSchema.parse(JSON.parse(await readFile(file, 'utf8'))) : {} }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

async function importDeclaration(file: string): Promise<{ value: unknown } | { failure: string }> {
  try {
    return { value: moduleSchema.parse(await import(pathToFileURL(file).href)).default }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

/** `tasks.lists-every-page.points` instead of `tasks.2.points`, where the task has an id. */
function nameTasks(declared: unknown, place: readonly PropertyKey[]): string {
  const [first, index, ...rest] = place
  const tasks = tasksSchema.safeParse(declared)
  const id = first === 'tasks' && typeof index === 'number' ? tasks.data?.tasks[index]?.id : undefined
  return (id === undefined ? place : [first, id, ...rest]).map(String).join('.')
}
