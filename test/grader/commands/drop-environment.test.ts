import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { dropEnvironment } from '../../../grader/commands/drop-environment.ts'
import { setStage } from '../../red-team/stage.ts'

test('tokens and keys are forgotten, what programs need is kept', () => {
  const environment = {
    PATH: '/bin',
    HOME: '/root',
    LC_ALL: 'C',
    CI: 'true',
    GITHUB_TOKEN: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    NODE_OPTIONS: '--inspect',
  }
  dropEnvironment(environment)
  expect(environment).toEqual({ PATH: '/bin', HOME: '/root', LC_ALL: 'C', CI: 'true' })
})

test('the processes that hold the tests have no secret of the environment', async () => {
  await using stage = await setStage([])
  const suite = path.join(stage.course, 'test/hidden/02-neighbour/suite.test.ts')
  const text = await readFile(suite, 'utf8')
  const look =
    "test('any number', () => { expect(Object.entries(process.env).filter(([, value]) => value === 'hush')).toEqual([]) })\n    test('once more'"
  await writeFile(suite, text.replace("test(\n      'any number'", `${look.replace("test('once more'", "test(\n      'once more'")}`))
  expect(await readFile(suite, 'utf8')).toContain('once more')
  const args = [
    '--disable-sigusr1',
    path.join(stage.course, 'grader/cli.ts'),
    'grade',
    path.join(stage.course, 'solutions'),
    '--only',
    '02',
    '--out',
    stage.out,
  ]
  const { stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, COURSE_TOKEN: 'hush', NODE_OPTIONS: '' },
  })
  expect(stdout).toMatch(/solutions +2 +2 +2/)
})
