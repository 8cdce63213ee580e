/** The learner's edition, from the folder that is written to what becomes of work done in it. */
import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { courseRoot } from '../../../grader/content/paths.ts'
import { variantOf } from '../../../grader/quiz/item.ts'
import { printedLibrary } from '../../../grader/quiz/library.ts'
import { readQuizzes } from '../../../grader/quiz/load-quizzes.ts'
import { printQuiz } from '../../../grader/quiz/printed-quiz.ts'
import { resultsSchema } from '../../../grader/scoring/results.ts'
import { runCli } from '../commands/run-cli.ts'
import { learnersCourse } from '../learners-course.ts'
import { fullAnswer } from '../quiz/full-answer.ts'
import type { TemporaryCourse } from '../temporary-course.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { lineFor } from '../terminal/posed-samples.ts'
import { bytesBelow, canary, secretPlaces, strayPlaces } from './canaries.ts'

let course: TemporaryCourse
let out: Awaited<ReturnType<typeof temporaryFolder>>
/** JSON cannot take a comment. */
const signaturesPlace = `test/hidden/01-service-models/signatures.json`
let printed: string
const slug = '01-service-models'
const quizFile = 'quizzes/02-service-models.ts'
const dir = () => path.join(out.path, 'edition')

beforeAll(async () => {
  course = await learnersCourse('01-service-models', '04-benchmarks')
  for (const file of ['README.md', 'LICENSE', '.npmrc', '.gitignore']) await cp(path.join(courseRoot, file), path.join(course.root, file))
  const quiz = await readFile(path.join(courseRoot, quizFile), 'utf8')
  await course.write(quizFile, quiz.replaceAll(/(explanation|why): '/g, `$1: '${canary(quizFile)} `))
  for (const place of secretPlaces) {
    const text = await readFile(path.join(course.root, place), 'utf8').catch(() => '')
    await course.write(place, `${text}\n// ${canary(place)}\n`)
  }
  const reference = await readFile(path.join(courseRoot, `solutions/${slug}/service-models.ts`), 'utf8')
  for (const place of strayPlaces) await course.write(place, `${reference}// ${canary(place)}\n`)
  const signatures = { 'classifies-services': { [canary(signaturesPlace)]: ['classifies-services > by its current name'] } }
  await course.write(signaturesPlace, JSON.stringify(signatures))
  out = await temporaryFolder()
  const run = await runCli(['release', '--out', dir()], { course: course.root })
  expect(run).toMatchObject({ code: 0, stderr: '' })
  printed = run.stdout
})
afterAll(async () => {
  await out[Symbol.asyncDispose]()
  await course[Symbol.asyncDispose]()
})

test('no byte of what learners may not have is in it', async () => {
  const edition = await bytesBelow(dir())
  expect(edition.size).toBeGreaterThan(50)
  const places = [...secretPlaces, ...strayPlaces, signaturesPlace]
  const found = [...edition].flatMap(([file, bytes]) =>
    places.filter((place) => bytes.includes(canary(place))).map((place) => `${file} holds ${place}`),
  )
  expect(found).toEqual([])
})

test('what lies below exercises/ and is left out is told, and what to do next', () => {
  const told = [...printed.matchAll(/^left out: ([^,]+), which nothing of an exercise imports or names$/gm)].map((match) => match[1])
  expect(told).toEqual(strayPlaces.toSorted())
  expect(printed).toMatch(/^written: .*: 2 exercises \(10 files\), 1 quiz, \d+ files of the program$/m)
  expect(printed).toContain('npm run grade -- PATH…')
})

test('of an exercise it holds lesson, declaration, stub, examples and what these need, and nothing else', async () => {
  const files = [...(await bytesBelow(dir())).keys()]
  const of = (slug: string) => files.filter((file) => file.includes(slug)).map((file) => path.posix.basename(file))
  expect(of('01-service-models')).toEqual(['README.md', 'catalogue.ts', 'examples.test.ts', 'exercise.ts', 'service-models.ts'])
  // What the lesson names, to try things with, is imported by nothing.
  expect(of('04-benchmarks')).toEqual(['README.md', 'benchmarks.ts', 'examples.test.ts', 'exercise.ts', 'measure.ts'])
  const top = new Set(files.map((file) => file.split('/')[0]))
  expect([...top].sort()).toEqual(
    [
      '.gitignore',
      '.npmrc',
      'LICENSE',
      'README.md',
      'exercises',
      'grader',
      'package-lock.json',
      'package.json',
      'quizzes',
      'tsconfig.json',
    ].sort(),
  )
})

test('it is the same, byte for byte, whenever it is written', async () => {
  const again = path.join(out.path, 'again')
  expect((await runCli(['release', '--out', again], { course: course.root })).code).toBe(0)
  expect(await bytesBelow(again)).toEqual(await bytesBelow(dir()))
})

test('work done in it is tested by the examples there, and graded in the full course', async () => {
  const mine = path.join(out.path, 'mine')
  await cp(dir(), mine, { recursive: true })
  await symlink(path.join(courseRoot, 'node_modules'), path.join(mine, 'node_modules'))
  const run = (...args: string[]) => runCli(args, { course: mine })

  const before = await run('test', '01')
  expect(before).toMatchObject({ code: 1, stderr: '' })
  expect(before.stdout).toContain('0 of 6 examples')
  expect(before.stdout).toContain('NotImplemented: managerOf')

  await cp(path.join(courseRoot, 'solutions/01-service-models'), path.join(mine, 'exercises/01-service-models'), { recursive: true })
  const after = await run('test', '01')
  expect(after).toMatchObject({ code: 0, stderr: '' })
  expect(after.stdout).toContain('6 of 6 examples')
  expect(after.stdout).toContain('Hidden tests, points and hints come when you hand in the folder exercises/')

  const progress = await run('progress')
  expect(progress.stdout).toMatch(/01 {2}Service models +6 of 6 examples {2}ready to hand in/)
  expect(progress.stdout).toContain('Next: 04-benchmarks')

  const report = path.join(out.path, 'report')
  const graded = await runCli(['grade', path.join(mine, 'exercises'), '--only', '01', '--out', report])
  expect(graded.code).toBe(0)
  const { submissions } = resultsSchema.parse(JSON.parse(await readFile(path.join(report, 'results.json'), 'utf8')))
  expect(submissions.map(({ score, maxScore }) => [score, maxScore])).toEqual([[18, 18]])
})

test('a quiz is answered there without a word on what is right, and marked in the full course', async () => {
  const mine = path.join(out.path, 'quiz')
  await cp(dir(), mine, { recursive: true })
  await symlink(path.join(courseRoot, 'node_modules'), path.join(mine, 'node_modules'))
  const { quizzes } = await readQuizzes(courseRoot)
  const items = quizzes.find(({ slug: name }) => name === '02-service-models')?.items ?? []
  const asked = printedLibrary(quizzes.map(printQuiz))
  const lines = items.map((item) => lineFor(asked.pose(item.id, 1)?.shown.body ?? expect.unreachable(), fullAnswer(variantOf(item, 1))))
  const taken = await runCli(['quiz', '02', '--seed', '1'], { course: mine, input: `${lines.join('\n')}\n` })
  expect(taken).toMatchObject({ code: 0, stderr: '' })
  expect(taken.stdout).not.toMatch(/✓|✗|[Rr]ight:|[Ww]rong:/)
  expect(taken.stdout).toContain('written: answers/02-service-models.json: hand it in together with your exercises')
  const marked = await runCli(['quiz', '--answers', path.join(mine, 'answers/02-service-models.json')])
  expect(marked.stdout).toContain(`${items.length} of ${items.length} points, passed`)
  expect((await runCli(['quiz', 'review'], { course: mine })).stderr).toContain('the keys are not in this edition')
})

test('its study page holds the questions without their keys, and the examples that pass', async () => {
  const mine = path.join(out.path, 'study')
  await cp(dir(), mine, { recursive: true })
  await symlink(path.join(courseRoot, 'node_modules'), path.join(mine, 'node_modules'))
  await cp(path.join(courseRoot, 'solutions/01-service-models'), path.join(mine, 'exercises/01-service-models'), { recursive: true })
  expect(await runCli(['study', '--out', path.join(mine, 'page.html')], { course: mine })).toMatchObject({ code: 0, stderr: '' })
  const page = await readFile(path.join(mine, 'page.html'), 'utf8')
  const [, json = ''] = /id="data">(.+?)<\/script>/.exec(page) ?? []
  const data = z
    .looseObject({ edition: z.string(), exercises: z.array(z.unknown()), quizzes: z.array(z.unknown()) })
    .parse(JSON.parse(json))
  expect(data.edition).toBe('learner')
  expect(data.exercises).toContainEqual({ slug: '01-service-models', title: 'Service models', done: 6, of: 6, unit: 'examples' })
  expect(data.quizzes).toHaveLength(1)
  // Nobody has answered anything: whose number it is, each browser decides.
  expect(data).not.toHaveProperty('progress')
  expect(JSON.stringify(data.quizzes)).not.toMatch(/"(why|isRight|explanation|slips|accepted)":/)
})

test('commands that need hidden tests are not listed there, and say so', async () => {
  const mine = path.join(out.path, 'commands')
  await cp(dir(), mine, { recursive: true })
  await symlink(path.join(courseRoot, 'node_modules'), path.join(mine, 'node_modules'))
  const help = await runCli(['help'], { course: mine })
  const listed = [...help.stdout.matchAll(/^ {2}npm (?:run )?(\w+)/gm)].map((match) => match[1])
  expect(listed).toEqual(['test', 'watch', 'ui', 'progress', 'quiz', 'study'])
  expect(help.stdout).not.toMatch(/hidden|points/)
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(path.join(mine, 'package.json'), 'utf8')))
  expect(Object.keys(scripts).sort()).toEqual([...listed, 'postinstall', 'try', 'help'].sort())
  // Nothing is sandboxed there: an option that asks for it must not be taken in silence.
  const isolated = await runCli(['test', '01', '--require-isolation', 'bubblewrap'], { course: mine })
  expect(isolated).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining("Unknown option '--require-isolation'") })
  expect((await runCli(['ui', '--help'], { course: mine })).stdout).toMatch(/--port .*\n.*--no-open [^-]*$/)
  const grade = await runCli(['grade', '.'], { course: mine })
  expect(grade).toMatchObject({ code: 2, stdout: '' })
  expect(grade.stderr).toBe(
    "grade needs the full course, with its hidden tests: this is the learner's edition (npm run help lists what works in it)\n",
  )
  await rm(mine, { recursive: true })
})

test('a suite that is missing in the full course is not taken for the learner’s edition', async () => {
  await using full = await learnersCourse('01-service-models')
  await full.remove('test/hidden/01-service-models/suite.test.ts')
  await writeFile(path.join(full.root, 'exercises/01-service-models/service-models.ts'), 'export {}\n')
  const { code, stdout } = await runCli(['test', '01'], { course: full.root })
  expect(code).toBe(3)
  expect(stdout).toContain('the grader itself failed')
})
