/** Whatever bytes a source file holds, reading and compiling it ends with an answer. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { bundleSubmission } from '../../../grader/sandbox/bundle-submission.ts'
import { resultsSchema } from '../../../grader/scoring/results.ts'
import { runCli } from '../commands/run-cli.ts'
import { fuzzing } from './fuzz.ts'

const { exercises } = await loadCourse()
const references = await Promise.all(
  exercises.map(async (exercise) => ({
    ...exercise,
    text: await readFile(path.join(courseRoot, 'solutions', exercise.slug, `${exercise.name}.ts`)),
  })),
)

/** Changes the bytes of a source; `at` and `other` are places in it. */
type Edit = (source: Buffer, at: number, other: number) => Buffer

const cut = (source: Buffer, at: number, length = 30) => source.subarray(at, at + length)
const put = (source: Buffer, at: number, bytes: Uint8Array, length = 0) =>
  Buffer.concat([source.subarray(0, at), bytes, source.subarray(at + length)])

function onLines(source: Buffer, at: number, change: (line: string) => string[]): Buffer {
  const lines = source.toString('latin1').split('\n')
  const index = at % lines.length
  return Buffer.from(lines.toSpliced(index, 1, ...change(lines[index] ?? '')).join('\n'), 'latin1')
}

/** One of the places that match, replaced. */
function replaced(source: Buffer, at: number, pattern: RegExp, by: string): Buffer {
  const found = [...source.toString('latin1').matchAll(pattern)]
  const match = found[at % Math.max(1, found.length)]
  return match === undefined ? source : put(source, match.index, Buffer.from(by), match[0].length)
}

const operators = ['<', '<=', '>', '>=', '+', '-', '*', '/', '===', '!==', '&&', '||']

const edits: Readonly<Record<string, Edit>> = {
  'delete a byte': (source, at) => put(source, at, Buffer.of(), 1),
  'delete a piece': (source, at) => put(source, at, Buffer.of(), 30),
  'double a piece': (source, at) => put(source, at, cut(source, at)),
  'double everything': (source) => Buffer.concat([source, source]),
  'swap two pieces': (source, at, other) => put(put(source, at, cut(source, other), 30), other, cut(source, at), 30),
  truncate: (source, at) => source.subarray(0, at),
  behead: (source, at) => source.subarray(at),
  'put zeros': (source, at) => put(source, at, Buffer.alloc(3)),
  'delete a line': (source, at) => onLines(source, at, () => []),
  'double a line': (source, at) => onLines(source, at, (line) => [line, line]),
  'change a digit': (source, at, other) => replaced(source, at, /\d/g, String(other % 10)),
  'change an operator': (source, at, other) => replaced(source, at, /[<>+*/-]|[!=]==|&&|\|\|/g, operators[other % operators.length] ?? ''),
  'flip bits': (source, at) => put(source, at, Buffer.of((source[at] ?? 0) ^ 0x85), 1),
}

const snippets = [
  '`${',
  '/*',
  '*/',
  '<!--',
  '#!',
  "import '",
  'export default ',
  'await ',
  '\u2028',
  '\ufeff',
  '})(',
  '@',
  '\\u{110000}',
  '1n.',
  'using ',
]

const inserted: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }).map((text) => Buffer.from(text)),
  fc.constantFrom(...snippets).map((text) => Buffer.from(text)),
  fc.uint8Array({ minLength: 1, maxLength: 10 }),
  fc.constantFrom(...references).map(({ text }) => text),
)

interface Mutant {
  readonly slug: string
  readonly source: Buffer
}

/** A reference with up to `most` changes, none of which knows what it does: of the kinds named, or bytes put in. */
function mutantBy(kinds: readonly string[], most: number): fc.Arbitrary<Mutant> {
  const change = fc.record({ kind: fc.constantFrom(...kinds), bytes: inserted, at: fc.nat(1_000_000), other: fc.nat(1_000_000) })
  return fc.tuple(fc.constantFrom(...references), fc.array(change, { minLength: 1, maxLength: most })).map(([{ slug, text }, changes]) => ({
    slug,
    source: changes.reduce<Buffer>((source, { kind, bytes, at, other }) => {
      const places = [at % (source.length + 1), other % (source.length + 1)] as const
      return edits[kind]?.(source, ...places) ?? put(source, places[0], bytes)
    }, text),
    [fc.toStringMethod]: () => `${slug}: ${changes.map(({ kind }) => kind).join(', ')}`,
  }))
}

const wild = mutantBy([...Object.keys(edits), 'put bytes', 'put bytes', 'put bytes'], 4)
/** Often still compiles, and then does who knows what. */
const mild = mutantBy(['delete a line', 'double a line', 'change a digit', 'change an operator'], 2)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'course-fuzz-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function handIn(name: string, { slug, source }: Mutant): Promise<string> {
  const exercise = exercises.find((one) => one.slug === slug)
  const file = path.join(folder, name, slug, `${exercise?.name}.ts`)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, source)
  return file
}

test('a source that was damaged at random becomes a bundle, or a problem in words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(wild, mild), async (damaged) => {
      const entry = await handIn('one', damaged)
      const { packages, limits } = exercises.find(({ slug }) => slug === damaged.slug) ?? expect.unreachable(damaged.slug)
      const bundled = await bundleSubmission({ boundary: path.dirname(entry), entry, packages, limits })
      if ('problem' in bundled) expect(bundled.problem).toMatch(/\w{3}/)
      else expect(() => JSON.parse(bundled.bundle.map)).not.toThrow()
    }),
    fuzzing(200, 20),
  )
})

test('a class of damaged sources is graded, and none is better than the reference', async () => {
  const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))
  const damaged = fc.sample(fc.oneof(wild, mild, mild), { numRuns: 30, seed })
  for (const [index, one] of damaged.entries()) await handIn(`class/mutant-${index}`, one)
  const limits = ['callMs=500', 'loadMs=2000', 'exerciseMs=4000', 'compileMs=3000'].flatMap((limit) => ['--limit', limit])
  const run = await runCli(['grade', path.join(folder, 'class'), '--out', path.join(folder, 'out'), ...limits])
  expect(run, `FUZZ_SEED=${seed}`).toMatchObject({ code: 0, stderr: '' })
  const results = resultsSchema.parse(JSON.parse(await readFile(path.join(folder, 'out/results.json'), 'utf8')))
  expect(results.submissions).toHaveLength(30)
  for (const { id, exercises: graded } of results.submissions) {
    for (const { outcome, score, maxScore } of graded) {
      expect(outcome, `${id}, FUZZ_SEED=${seed}`).not.toBe('broken')
      expect(score, `${id}, FUZZ_SEED=${seed}`).toBeLessThanOrEqual(maxScore)
    }
  }
})
