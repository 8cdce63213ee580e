import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { beginAttempt } from '../../../grader/quiz/session/attempt.ts'
import { emptyProgress, type Progress } from '../../../grader/quiz/session/progress.ts'
import { openProgressFile } from '../../../grader/store/progress-file.ts'
import { quiz, smallLibrary } from '../quiz/session/small-library.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const library = smallLibrary()
const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour))
const begin = (hour: number) => (progress: Progress) => beginAttempt(progress, library, { quiz, mode: 'exam', now: at(hour) })

async function openIn(folder: string, warnings: string[] = []) {
  const file = path.join(folder, 'progress.json')
  const opened = await openProgressFile(file, { learner: () => 7, warn: (message) => warnings.push(message) })
  return { file, opened }
}

test('what is changed is on the disk, and found when it is opened again', async () => {
  await using folder = await temporaryFolder()
  const { opened } = await openIn(folder.path)
  expect(opened.progress()).toEqual(emptyProgress(7))
  await opened.change(begin(8))
  expect((await openIn(folder.path)).opened.progress()).toEqual(opened.progress())
  expect(await readdir(folder.path)).toEqual(['progress.json'])
})

test('a damaged file is put aside, and told', async () => {
  await using folder = await temporaryFolder()
  const warnings: string[] = []
  await writeFile(path.join(folder.path, 'progress.json'), '{"schema"')
  const { opened } = await openIn(folder.path, warnings)
  expect(warnings).toEqual([
    expect.stringMatching(/progress\.json could not be read \(.+\): it now lies at .+\.damaged, and progress begins anew$/),
  ])
  await opened.change(begin(8))
  expect(await readFile(path.join(folder.path, 'progress.json.damaged'), 'utf8')).toBe('{"schema"')
})

test('two terminals lose nothing of each other', async () => {
  await using folder = await temporaryFolder()
  const one = (await openIn(folder.path)).opened
  const other = (await openIn(folder.path)).opened
  await one.change(begin(8))
  await other.change(begin(9))
  expect((await openIn(folder.path)).opened.progress().attempts.map(({ startedAt }) => startedAt)).toEqual([
    at(8).toISOString(),
    at(9).toISOString(),
  ])
})

test('a place that cannot be written is told with what to do', async () => {
  await using folder = await temporaryFolder()
  const opened = await openProgressFile(path.join(folder.path, 'no/such/folder.json'), { learner: () => 7, warn: () => undefined })
  await expect(opened.change(begin(8))).rejects.toThrow(/cannot be written \(.+\): choose another file with --progress$/)
})
