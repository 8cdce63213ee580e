import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Isolation, isolationSchema } from '../../grader/sandbox/sandbox.ts'

const folder = path.join(import.meta.dirname, 'samples')

const expectationSchema = z.strictObject({
  /** Of the target exercise; `refused` when intake names the submission as refused. */
  outcome: z.enum(['graded', 'missing', 'unloadable', 'timed-out', 'refused']),
  score: z.coerce.number(),
  /** Every kind of failure that its tests show, sorted; empty for none. */
  kinds: z.string().transform((text) => text.split(/\s+/).filter((kind) => kind !== '' && kind !== 'none')),
  /** A pattern that one of its messages, or the refusal, must match. */
  message: z.string().optional(),
  /** Of the quiz `10-cost`; `absent` when it has no result. */
  quiz: z.enum(['marked', 'unreadable', 'absent']).optional(),
  'quiz-score': z.coerce.number().default(0),
  /** A pattern that what is said of its answers, or of files among them, must match. */
  'quiz-message': z.string().optional(),
})

export type Expectation = z.output<typeof expectationSchema>

/** What one file of `samples/` says about itself in its first comment. */
export interface Sample {
  /** Category and name, such as `A-end--exits-in-a-call`: the submission's id. */
  readonly id: string
  readonly file: string
  readonly about: string
  readonly source: string
  /** The file builds a tree to hand in, instead of being handed in. */
  readonly isTree: boolean
  /** Whether it makes sense inside plain vitest. */
  readonly isInProcess: boolean
  /** By level; a sample that names no level has one expectation for all. */
  readonly expected: ReadonlyMap<Isolation, Expectation>
}

/** Every sample, in order. Throws for a header that does not say exactly what must happen. */
export async function readSamples(): Promise<Sample[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts')).sort()
  return Promise.all(files.map((file) => readSample(path.join(folder, file))))
}

async function readSample(file: string): Promise<Sample> {
  const source = await readFile(file, 'utf8')
  const [, header = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(source) ?? []
  const lines = header.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trim())
  const tags = new Map(lines.flatMap((line) => [...line.matchAll(/^@(\S+)(.*)$/g)].map(([, tag = '', rest = '']) => [tag, rest.trim()])))
  const levels = z.array(isolationSchema).parse((tags.get('levels') ?? 'bubblewrap permission').split(' '))
  const expected = levels.map((level) => {
    const parsed = expectationSchema.safeParse(fieldsFor(level, tags))
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
    return [level, parsed.data] as const
  })
  const category = path.basename(path.dirname(file))
  return {
    id: `${category}--${path.basename(file, '.ts')}`,
    file,
    source,
    about: lines.filter((line) => line !== '' && !line.startsWith('@')).join(' '),
    isTree: tags.has('tree'),
    isInProcess: /^[ABCDI]/.test(category) && !tags.has('not-in-process') && !tags.has('tree'),
    expected: new Map(expected),
  }
}

/** `@score 4` for all levels, `@score:permission 0` for one. */
function fieldsFor(level: Isolation, tags: ReadonlyMap<string, string>): Record<string, string> {
  const names = ['outcome', 'score', 'kinds', 'message', 'quiz', 'quiz-score', 'quiz-message']
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = tags.get(`${name}:${level}`) ?? tags.get(name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
