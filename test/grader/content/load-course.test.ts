import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findExercise } from '../../../grader/content/find-exercise.ts'
import { loadCourse, readCourse } from '../../../grader/content/load-course.ts'
import { courseRoot } from '../../../grader/content/paths.ts'

let root: string

beforeEach(async () => {
  // Inside node_modules, so that the copied declarations find their imports and no tool takes them for sources.
  root = await mkdtemp(path.join(courseRoot, 'node_modules/.course-'))
  await cp(path.join(courseRoot, 'package.json'), path.join(root, 'package.json'))
})

afterEach(() => rm(root, { recursive: true }))

async function declare(slug: string, declaration: object | string): Promise<void> {
  await mkdir(path.join(root, 'exercises', slug), { recursive: true })
  const text = typeof declaration === 'string' ? declaration : `export default ${JSON.stringify(declaration)}`
  await writeFile(path.join(root, 'exercises', slug, 'exercise.ts'), text)
}

const task = (id: string, more: object = {}) => ({ id, title: 'A title', points: 2, hint: 'a hint that is long enough', ...more })
const sound = (more: object = {}) => ({ title: 'Sample', section: 'rest', tasks: [task('does-one'), task('does-two')], ...more })

test('slug, number, name and total are derived from the folder and the tasks', async () => {
  await declare('07-sample-work', sound())
  const course = await loadCourse(root)
  expect(course.exercises).toMatchObject([
    { slug: '07-sample-work', number: 7, name: 'sample-work', maxScore: 4, limits: { callMs: 2_000 } },
  ])
})

test('every fault of every declaration is gathered before loading fails', async () => {
  await declare('01-a', sound({ tasks: [task('Bad Id', { points: 0 })] }))
  await declare('02-b', 'throw new Error("at import")')
  await declare('third', sound())
  await declare(
    '04-d',
    sound({ requires: ['09-none'], tasks: [task('x', { requires: ['y'] }), task('y', { requires: ['x'] }), task('z'), task('z')] }),
  )
  const { issues } = await readCourse(root)
  expect(issues.map(({ file, path: place }) => `${file} ${place}`)).toEqual([
    'exercises/01-a/exercise.ts tasks.Bad Id.id',
    'exercises/01-a/exercise.ts tasks.Bad Id.points',
    'exercises/02-b/exercise.ts ',
    'exercises/third ',
    'exercises/04-d/exercise.ts tasks',
    'exercises/04-d/exercise.ts tasks.x.requires',
    'exercises/04-d/exercise.ts tasks.y.requires',
    'exercises/04-d/exercise.ts requires',
  ])
  await expect(loadCourse(root)).rejects.toThrow('the course has 8 fault(s)')
})

test('an unknown field or section in a declaration is a fault', async () => {
  await declare('01-a', sound({ colour: 'red' }))
  await declare('02-b', sound({ section: 'weather' }))
  const { issues } = await readCourse(root)
  expect(issues.map((issue) => issue.file)).toEqual(['exercises/01-a/exercise.ts', 'exercises/02-b/exercise.ts'])
})

test('a limit outside its bounds is a fault', async () => {
  await declare('01-a', sound({ limits: { callMs: 1 } }))
  const { issues } = await readCourse(root)
  expect(issues.map((issue) => issue.path)).toEqual(['limits.callMs'])
})

test('a package.json that names an unknown edition is told in one line', async () => {
  await writeFile(path.join(root, 'package.json'), '{"description": "A course", "version": "1.0.0", "course": {"edition": "lerner"}}')
  const told = 'package.json is not that of a course: course.edition: Invalid option: expected one of "full"|"learner"'
  await expect(loadCourse(root)).rejects.toMatchObject({ name: 'CourseError', message: told, exitCode: 3 })
})

test.each(['05', '5', 'rest-client', '05-rest-client', '05-REST-client', 'exercises/05-rest-client/'])(
  'an exercise is found as %s',
  async (name) => {
    expect(findExercise(await loadCourse(), name).slug).toBe('05-rest-client')
  },
)

test('a wrong exercise gets the nearest name, or all of them', async () => {
  const course = await loadCourse()
  expect(() => findExercise(course, 'rest-cliont')).toThrow('did you mean rest-client?')
  const all = course.exercises.map((exercise) => exercise.slug).join(', ')
  expect(() => findExercise(course, 'zzz')).toThrow(`expected one of ${all}`)
})
