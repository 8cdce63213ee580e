/** Files are found by their names. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { courseRoot } from '../../../grader/content/paths.ts'
import { repositoryFiles } from '../repository-files.ts'
import { sources } from './sources.ts'

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const saysNothing = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'types', 'shared', 'lib', 'index']

/** The name of a file or folder, without what follows the first dot. */
const nameOf = (part: string) => part.replace(/\..*$/, '')

test('every file and folder of code has a name in kebab-case', () => {
  const files = sources('exercises', 'solutions', 'quizzes', 'grader', 'test').map(({ file }) => file)
  expect(files.filter((file) => !file.split('/').every((part) => kebab.test(nameOf(part))))).toEqual([])
})

test('no file or folder of code has a name that says nothing', () => {
  const files = sources('exercises', 'solutions', 'quizzes', 'grader', 'test').map(({ file }) => file)
  expect(files.filter((file) => file.split('/').some((part) => saysNothing.includes(nameOf(part))))).toEqual([])
})

/** What a tool wants to find at the top, besides what the layout has there; files that begin with a dot are the tools' own. */
const forTools = ['package-lock.json', 'vitest.config.ts', 'biome.json', 'Dockerfile']
const layout = ['exercises', 'solutions', 'quizzes', 'grader', 'test', 'package.json', 'tsconfig.json']
const forReaders = ['README.md', 'LICENSE', 'SECURITY.md', 'CONTRIBUTING.md']

/** Undefined for a course without its history, beside which anybody may keep files of their own. */
function trackedFiles(): string[] | undefined {
  const { status, stdout } = spawnSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], { cwd: courseRoot, encoding: 'utf8' })
  return status === 0 ? stdout.split('\0').filter(Boolean) : undefined
}
const tracked = existsSync(path.join(courseRoot, '.git')) ? trackedFiles() : undefined

test.skipIf(tracked === undefined)('the top level holds the layout, pages for readers, and what tools want there', () => {
  const top = new Set(tracked?.map((file) => file.split('/')[0] ?? ''))
  const known = [...layout, ...forReaders, ...forTools]
  expect([...top].filter((name) => !name.startsWith('.') && !known.includes(name))).toEqual([])
})

/** Folders of tests that are about the repository, not about a room of the grader. */
const aboutTheRepository = ['architecture', 'documents', 'pipelines']
const tests = sources('test/grader').map(({ file, text }) => ({ file, text, mirrored: file.replace(/^test\//, '') }))

test('the folders of the tests are those of the grader', () => {
  const folders = new Set(tests.map(({ mirrored }) => path.posix.dirname(mirrored)))
  const strange = [...folders].filter(
    (folder) => !repositoryFiles.has(`${folder}/`) && !aboutTheRepository.includes(path.posix.basename(folder)),
  )
  expect(strange.map((folder) => `test/${folder} is there, ${folder} is not`)).toEqual([])
})

test('a test bears the name of its module and lies where that lies, or says in its first line what it is about', () => {
  const orphans = tests.filter(({ file, text, mirrored }) => {
    const isOfModule = repositoryFiles.has(mirrored.replace('.test.ts', '.ts'))
    return file.endsWith('.test.ts') && !isOfModule && !text.startsWith('/** ')
  })
  expect(
    orphans.map(({ file, mirrored }) => `${file}: there is no ${mirrored.replace('.test.ts', '.ts')}, and its first line is no comment`),
  ).toEqual([])
})

test('no test bears the name of a module that lies elsewhere in its room', () => {
  const misplaced = tests.filter(({ file, mirrored }) => {
    const [, room = '', name = ''] = /^(grader\/\w+\/).*?([^/]+)\.test\.ts$/.exec(mirrored) ?? []
    const isThere = repositoryFiles.has(mirrored.replace('.test.ts', '.ts'))
    return file.endsWith('.test.ts') && !isThere && [...repositoryFiles].some((one) => one.startsWith(room) && one.endsWith(`/${name}.ts`))
  })
  expect(misplaced.map(({ file }) => file)).toEqual([])
})
