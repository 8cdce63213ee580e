/** Who may import what: the rooms of the grader, the exercises, the hidden suites. */
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Source, sources } from './sources.ts'

/** Which rooms a room may import from; cli.ts and main.ts stand at the top and count as rooms of their own. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  cli: ['main'],
  main: ['commands', 'content'],
  commands: [
    'page',
    'terminal',
    'authoring',
    'quiz',
    'release',
    'verify',
    'bucket',
    'intake',
    'similarity',
    'gradebook',
    'reports',
    'store',
    'run',
    'scoring',
    'suite',
    'sandbox',
    'content',
  ],
  verify: ['quiz', 'run', 'scoring', 'sandbox', 'content'],
  authoring: ['content'],
  release: ['verify', 'quiz', 'content'],
  page: ['quiz', 'scoring', 'content'],
  terminal: ['reports', 'quiz', 'scoring', 'content'],
  quiz: ['run', 'scoring', 'content'],
  bucket: ['intake', 'sandbox', 'content'],
  intake: ['run', 'scoring', 'sandbox', 'content'],
  similarity: ['scoring', 'sandbox', 'content'],
  gradebook: ['scoring', 'content'],
  reports: ['gradebook', 'run', 'scoring', 'sandbox', 'content'],
  store: ['quiz', 'scoring', 'sandbox', 'content'],
  scoring: ['run', 'sandbox', 'content'],
  run: ['suite', 'sandbox', 'content'],
  suite: ['sandbox', 'content'],
  sandbox: ['content'],
  content: [],
}

const grader = sources('grader')

/** The room of a file of the grader; of any other, where it lies. */
function roomOf(file: string): string {
  const [, room] = /^grader\/(\w+)/.exec(file) ?? []
  return room ?? path.posix.dirname(file)
}

test('every room of the grader is listed, with the rooms that it may import from', () => {
  const rooms = new Set(grader.map(({ file }) => roomOf(file)))
  expect([...rooms].filter((room) => !(room in allowed)).map((room) => `grader/${room} is not in the table "allowed"`)).toEqual([])
  expect(Object.keys(allowed).filter((room) => !rooms.has(room))).toEqual([])
})

test('each room of the grader imports only from rooms to its right', () => {
  const wrong = grader.flatMap(({ file, imports }) =>
    imports
      .filter((target) => roomOf(target) !== roomOf(file) && !allowed[roomOf(file)]?.includes(roomOf(target)))
      .map((target) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('no file of the grader imports itself through others', () => {
  const graph = new Map(grader.map((source) => [source.file, source.imports.filter((target) => !isTypeOnly(source, target))]))
  expect([...graph.keys()].filter((file) => reaches(graph, file, file))).toEqual([])
})

test('an exercise imports nothing of the solutions, the tests and the grader but #exercise, and a solution nothing but what lies beside it', () => {
  const wrong = sources('exercises', 'solutions').flatMap(({ file, imports, packages }) => [
    ...imports.filter((target) => path.posix.dirname(target) !== path.posix.dirname(file)).map((target) => `${file} imports ${target}`),
    ...packages
      .filter((name) => name.startsWith('#') && !(name === '#exercise' && file.endsWith('/exercise.ts')))
      .map((name) => `${file} imports ${name}`),
  ])
  expect(wrong).toEqual([])
})

test('hidden suites import the suite API, their exercise, files beside them and types, nothing else', () => {
  const wrong = sources('test/hidden')
    .filter(({ file }) => file.endsWith('/suite.test.ts'))
    .flatMap((source) => {
      const folder = path.posix.dirname(source.file)
      const fine = (target: string) =>
        path.posix.dirname(target) === folder ||
        target === `exercises/${path.posix.basename(folder)}/exercise.ts` ||
        isTypeOnly(source, target)
      const others = [...source.imports.filter((target) => !fine(target)), ...source.packages.filter((name) => name !== '#suite')]
      return others.map((target) => `${source.file} imports ${target}`)
    })
  expect(wrong).toEqual([])
})

/** An import that types alone need leaves nothing at run time. */
function isTypeOnly({ file, text }: Source, target: string): boolean {
  const specifier = path.posix.relative(path.posix.dirname(file), target)
  const name = specifier.startsWith('.') ? specifier : `./${specifier}`
  const lines = text.split('\n').filter((line) => line.includes(`'${name}'`))
  return lines.every((line) => line.startsWith('import type'))
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
