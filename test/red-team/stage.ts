import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { courseRoot } from '../../grader/content/paths.ts'
import type { Sample } from './sample.ts'

const target = path.join(import.meta.dirname, 'course')

/** A course of its own with a class of hostile submissions, and the baits that none of them may take. */
export interface Stage extends AsyncDisposable {
  readonly course: string
  readonly classFolder: string
  readonly out: string
  /** The run's temporary folder: empty before and after. */
  readonly temporary: string
  /** Stands in the hidden suite, the reference, a file, the environment: nowhere else. */
  readonly canary: string
  /** Connections that anything has made to the listener. */
  readonly connections: () => number
  /** The baits as they are now; they must stay as they were. */
  readonly baits: () => Promise<unknown>
}

/** Puts samples, honest neighbours and baits in place. Ids of honest submissions begin with `honest-`. */
export async function setStage(samples: readonly Sample[]): Promise<Stage> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'red-team-'))
  await chmod(root, 0o755)
  const at = (name: string) => path.join(root, name)
  const canary = `canary-${path.basename(root)}`
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const places = {
    '%CANARY_TEXT%': canary,
    '%CANARY%': at('bait/canary.txt'),
    '%BAIT%': at('bait'),
    '%PORT%': String(typeof address === 'object' ? address?.port : ''),
    '%SUITE%': at('course/test/hidden/01-target/suite.test.ts'),
    '%REFERENCE%': at('course/solutions/01-target/target.ts'),
    '%OTHER%': at('class/honest-00/01-target/target.ts'),
    '%OUT%': at('out'),
  }
  await copyCourse(at('course'), places)
  await mkdir(at('bait'))
  await writeFile(at('bait/canary.txt'), canary)
  await mkdir(at('tmp'), { mode: 0o777 })
  await chmod(at('tmp'), 0o777)
  for (const [index, sample] of samples.entries()) {
    if (index % 10 === 0) await handIn(at('course'), path.join(at('class'), `honest-${String(index / 10).padStart(2, '0')}`), undefined)
    await build(sample, at('course'), at('class'), places)
  }
  return {
    course: at('course'),
    classFolder: at('class'),
    out: at('out'),
    temporary: at('tmp'),
    canary,
    connections: () => connections,
    baits: async () => [await readdir(at('bait')), await readFile(at('bait/canary.txt'), 'utf8')],
    async [Symbol.asyncDispose]() {
      server.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}

async function copyCourse(folder: string, places: Readonly<Record<string, string>>): Promise<void> {
  await cp(target, folder, { recursive: true })
  await cp(path.join(courseRoot, 'grader'), path.join(folder, 'grader'), { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) await cp(path.join(courseRoot, file), path.join(folder, file))
  await symlink(path.join(courseRoot, 'node_modules'), path.join(folder, 'node_modules'))
  for (const file of ['solutions/01-target/target.ts', 'test/hidden/01-target/suite.test.ts']) {
    const text = await readFile(path.join(folder, file), 'utf8')
    await writeFile(path.join(folder, file), fill(text, places))
  }
}

async function build(sample: Sample, course: string, classFolder: string, places: Readonly<Record<string, string>>): Promise<void> {
  const folder = path.join(classFolder, sample.id)
  if (!sample.isTree) return handIn(course, folder, fill(sample.source, places))
  const { default: make }: { default: BuildTree } = await import(pathToFileURL(sample.file).href)
  const honest = () => handIn(course, folder, undefined)
  const answer = async (content: string | Uint8Array | object) => {
    await honest()
    await mkdir(path.join(folder, 'answers'))
    const isWhole = typeof content === 'string' || content instanceof Uint8Array
    const file = { schema: 'course-answers/v1', quiz: '10-cost', answers: content }
    await writeFile(path.join(folder, 'answers/10-cost.json'), isWhole ? content : JSON.stringify(file))
  }
  await make({ folder, classFolder, id: sample.id, honest, answer, place: (name) => places[`%${name}%`] ?? '' })
}

/** What a sample tagged `@tree` exports by default. */
export type BuildTree = (place: {
  /** The submission's own folder; not there yet. */
  readonly folder: string
  readonly classFolder: string
  readonly id: string
  /** Hands in a wholly right submission, to be spoilt. */
  readonly honest: () => Promise<void>
  /** Hands in the same with answers to the quiz, or with these bytes in the place of a file of answers. */
  readonly answer: (content: string | Uint8Array | object) => Promise<void>
  /** A bait's path, such as `CANARY`. */
  readonly place: (name: string) => string
}) => Promise<void>

/** A submission: the target, hostile or right, a right copy of it to import from, and the honest neighbour. */
async function handIn(course: string, folder: string, source: string | undefined): Promise<void> {
  const right = await readFile(path.join(target, 'solutions/01-target/target.ts'), 'utf8')
  await mkdir(path.join(folder, '01-target'), { recursive: true })
  await writeFile(path.join(folder, '01-target/honest.ts'), right.replace(/^\/\/.*\n/, ''))
  await writeFile(path.join(folder, '01-target/target.ts'), source ?? "export * from './honest.ts'\n")
  await cp(path.join(course, 'solutions/02-neighbour'), path.join(folder, '02-neighbour'), { recursive: true })
}

function fill(text: string, places: Readonly<Record<string, string>>): string {
  return text.replace(/%[A-Z_]+%/g, (name) => places[name] ?? name)
}
