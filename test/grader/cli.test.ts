import { expect, test } from 'vitest'
import { runCli } from './commands/run-cli.ts'

test('a wrong command exits 2 with one line and a suggestion', async () => {
  const { code, stderr } = await runCli(['grdae'])
  expect(code).toBe(2)
  expect(stderr).toBe('there is no command "grdae": did you mean grade?\n')
})

test('a wrong exercise exits 2 with one line and a suggestion', async () => {
  const { code, stderr } = await runCli(['test', 'rest-cleint'])
  expect(code).toBe(2)
  expect(stderr).toBe('there is no exercise "rest-cleint": did you mean rest-client?\n')
})

test('a wrong option exits 2 with one line that shows the usage', async () => {
  const { code, stderr } = await runCli(['grade', 'solutions', '--ouput', 'x'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/^Unknown option '--ouput', did you mean --out\?: npm run grade -- PATH.*\n$/)
})

test('grade without a path exits 2 and says what to type', async () => {
  const { code, stderr } = await runCli(['grade'])
  expect(code).toBe(2)
  expect(stderr).toBe('grade expects an argument: npm run grade -- PATH… [options]\n')
})

test('a path without submissions exits 2 and says what was expected', async () => {
  const { code, stderr } = await runCli(['grade', 'grader'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/^there is no submission in ".*grader": expected a folder or archive with /)
})

test('a required level that is not available exits 4', async () => {
  const { code, stderr } = await runCli(['grade', 'solutions', '--isolation', 'permission', '--require-isolation', 'bubblewrap'])
  expect(code).toBe(4)
  expect(stderr).toMatch(/^isolation "bubblewrap" is required, only "permission" is available/)
})

test('without bubblewrap the level falls to permission and the remedy is printed', async () => {
  const { stdout } = await runCli(['progress'], { env: { PATH: '/nowhere' } })
  expect(stdout).toMatch(/^Isolation: permission/)
  expect(stdout).toContain('apt-get install bubblewrap')
})

test.each([
  ['callMs', 2, '--limit expects NAME=VALUE with a whole number, such as callMs=5000, got "callMs"\n'],
  ['calMs=500', 2, '--limit: there is no limit "calMs": did you mean callMs?\n'],
  ['callMs=5', 2, '--limit callMs=5: Too small: expected number to be >=100\n'],
  ['heapMib=999999', 2, '--limit heapMib=999999: Too big: expected number to be <=1024\n'],
])('--limit %s is refused within its bounds', async (limit, expected, message) => {
  const { code, stderr } = await runCli(['grade', 'solutions', '--limit', limit])
  expect([code, stderr]).toEqual([expected, message])
})

test('--limit changes a limit for the run', async () => {
  const { code, stdout } = await runCli(['test', '01', '--limit', 'outputBytes=1024', '--limit', 'callMs=1000'])
  expect([code, stdout]).toEqual([1, expect.stringContaining('01  Service models')])
})

test.each(['test', 'watch', 'ui', 'progress', 'grade', 'demo', 'check'])('%s --help shows its usage', async (name) => {
  const { code, stdout } = await runCli([name, '--help'])
  expect(code).toBe(0)
  expect(stdout).toMatch(name === 'test' ? /^npm test/ : new RegExp(`^npm run ${name}`))
})
