import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { courseRoot } from '../../grader/content/paths.ts'

const grader = path.join(courseRoot, 'grader')

/** Which rooms a room may import from; cli.ts and main.ts stand at the top and count as rooms of their own. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  cli: ['main'],
  main: ['commands', 'content'],
  commands: ['verify', 'intake', 'reports', 'store', 'run', 'scoring', 'suite', 'sandbox', 'content'],
  verify: ['run', 'scoring', 'sandbox', 'content'],
  intake: ['run', 'scoring', 'sandbox', 'content'],
  reports: ['run', 'scoring', 'sandbox', 'content'],
  store: ['scoring', 'sandbox', 'content'],
  scoring: ['run', 'sandbox', 'content'],
  run: ['suite', 'sandbox', 'content'],
  suite: ['sandbox', 'content'],
  sandbox: ['content'],
  content: [],
}

interface Source {
  readonly file: string
  readonly room: string
  readonly text: string
  readonly imports: readonly string[]
}

function sources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = path.join(folder, name)
      const text = readFileSync(file, 'utf8')
      const relative = [...text.matchAll(/from '(\.[^']+)'/g)].map((match) => path.resolve(path.dirname(file), match[1] ?? ''))
      return { file, room: roomOf(file), text, imports: relative }
    })
}

function roomOf(file: string): string {
  const [first = ''] = path.relative(grader, file).split(path.sep)
  return first.replace(/\.ts$/, '')
}

test('each room of the grader imports only from rooms to its right', () => {
  const wrong = sources(grader).flatMap(({ file, room, imports }) =>
    imports
      .filter((target) => roomOf(target) !== room && !allowed[room]?.includes(roomOf(target)))
      .map((target) => `${path.relative(courseRoot, file)} imports ${path.relative(courseRoot, target)}`),
  )
  expect(wrong).toEqual([])
})

test('no file of the grader imports itself through others', () => {
  const graph = new Map(
    sources(grader).map(({ file, text, imports }) => [file, imports.filter((target) => !isTypeOnly(text, file, target))]),
  )
  const cyclic = [...graph.keys()].filter((file) => reaches(graph, file, file))
  expect(cyclic.map((file) => path.relative(courseRoot, file))).toEqual([])
})

test('files stay within their sizes', () => {
  const tooLong = (folder: string, lines: number, pattern: RegExp) =>
    sources(path.join(courseRoot, folder))
      .filter(({ file, text }) => pattern.test(file) && text.split('\n').length > lines + 1)
      .map(({ file }) => path.relative(courseRoot, file))
  expect(tooLong('grader', 250, /./)).toEqual([])
  expect(tooLong('test/hidden', 200, /suite\.test\.ts$/)).toEqual([])
  expect(tooLong('solutions', 120, /./)).toEqual([])
})

test('hidden suites import the suite API, their exercise, files beside them and types, nothing else', () => {
  const wrong = sources(path.join(courseRoot, 'test/hidden'))
    .filter(({ file }) => file.endsWith('suite.test.ts'))
    .flatMap(({ file, text }) => {
      const slug = path.basename(path.dirname(file))
      const fine = [`'#suite'`, `'./`, `'../../../exercises/${slug}/exercise.ts'`]
      const lines = text.split('\n').filter((line) => /^import|^\} from/.test(line) && / from '/.test(line))
      const isType = (line: string) => line.startsWith('import type ')
      return lines.filter((line) => !isType(line) && !fine.some((name) => line.includes(name))).map((line) => `${slug}: ${line}`)
    })
  expect(wrong).toEqual([])
})

test('no suite hands an answer to a matcher that makes an array of whatever has a length', () => {
  const risky = /expect\(await submission\.[^\n]*\)\.(not\.)?toContain(Equal)?\(/
  const wrong = sources(path.join(courseRoot, 'test/hidden')).filter(({ text }) => risky.test(text))
  expect(wrong.map(({ file }) => path.relative(courseRoot, file))).toEqual([])
})

test('no cast, any or non-null assertion stands in the grader', () => {
  const casts = sources(grader).flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter(
        (line) =>
          !/^\s*(\*|\/\/|\/\*\*|import|export \*)/.test(line) &&
          /\bas (?!const\b)[A-Za-z{[(]|: any\b|<any>|\w!\.|@ts-/.test(stripStrings(line)),
      )
      .map((line) => `${path.relative(courseRoot, file)}: ${line.trim()}`),
  )
  expect(casts).toEqual([])
})

function stripStrings(line: string): string {
  return line.replace(/'[^']*'|`[^`]*`|"[^"]*"/g, "''").replace(/\/\/.*$/, '')
}

/** An import that types alone need leaves nothing at run time. */
function isTypeOnly(text: string, file: string, target: string): boolean {
  const specifier = path.relative(path.dirname(file), target).replaceAll(path.sep, '/')
  const name = specifier.startsWith('.') ? specifier : `./${specifier}`
  return text.split('\n').some((line) => line.startsWith('import type') && line.includes(`'${name}'`))
}

function reaches(graph: ReadonlyMap<string, readonly string[]>, start: string, goal: string): boolean {
  const seen = new Set<string>()
  const open = [...(graph.get(start) ?? [])]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (file === goal) return true
    if (seen.has(file)) continue
    seen.add(file)
    open.push(...(graph.get(file) ?? []))
  }
  return false
}
