/** Commands that the documents show can be typed, and every command is documented. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import type { Command } from '../../../grader/commands/command.ts'
import { findExercise } from '../../../grader/content/find-exercise.ts'
import { limitsSchema } from '../../../grader/content/limits.ts'
import { loadCourse } from '../../../grader/content/load-course.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { runCli } from '../commands/run-cli.ts'
import { commands, scripts } from './commands.ts'
import { inAll, type Passage } from './documents.ts'

const course = await loadCourse()
const redTeam = await readFile(path.join(courseRoot, 'test/red-team/main.ts'), 'utf8')
/** The red team reads its options where it runs. */
const redTeamOptions = [...redTeam.matchAll(/(\w+): \{ type: '(?:string|boolean)'/g)].map((match) => match[1])

/** One command of a line: what stands before `&&` and `#`. */
function split({ place, text }: Passage): Passage[] {
  const lines = text.split('\n').flatMap((line) => line.replace(/(^|\s)#.*$/, '').split('&&'))
  return lines.map((line) => ({ place, text: line.trim() })).filter((one) => one.text !== '')
}

const inBlocks = inAll('blocks').filter(({ language }) => language === 'sh')
const inSpans = inAll('spans')
const typed = [...inBlocks, ...inSpans.filter(({ text }) => /^npm /.test(text))].flatMap(split)

/** What is wrong with a command; undefined when it can be typed. Brackets stand round what may be left out. */
function faultOf(line: string): string | undefined {
  const [program, ...typedWords] = line.replace(/[[\]]/g, '').split(/\s+/)
  // npm's own -s keeps npm silent.
  const words = typedWords.filter((word, index) => !(word === '-s' && typedWords[index - 1] === 'run'))
  if (program !== 'npm') return 'is no npm command'
  if (words[0] === 'ci') return ['', '--omit=dev'].includes(words.slice(1).join(' ')) ? undefined : 'expected npm ci, or npm ci --omit=dev'
  const [name = '', ...rest] = words[0] === 'run' ? words.slice(1) : words
  if (words[0] !== 'run' && name !== 'test') return 'expected npm ci, npm test or npm run'
  if (!scripts.has(name)) return `there is no script "${name}"`
  const divider = rest.includes('--') ? rest.indexOf('--') : rest.length
  const eaten = rest.slice(0, divider).find((word) => word.startsWith('-'))
  if (eaten !== undefined) return `npm keeps ${eaten} for itself: it must stand after --`
  const args = rest.filter((_, index) => index !== divider)
  const command = commands.get(name)
  return command === undefined ? foreignFault(name, args) : argumentsFault(command, args)
}

function foreignFault(name: string, args: readonly string[]): string | undefined {
  const known = name === 'red-team' ? redTeamOptions : []
  const unknown = args.find((word) => word.startsWith('--') && !known.includes(word.slice(2)))
  return unknown === undefined ? undefined : `${name} does not accept ${unknown}`
}

function argumentsFault(command: Command, args: readonly string[]): string | undefined {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true })
    if (positionals.length > command.maxArguments) return `expected at most ${command.maxArguments} arguments`
    const [, limit = '', value = ''] = /^(\w+)=(\d+)$/.exec([values.limit].flat().join()) ?? []
    if (limit !== '') limitsSchema.parse({ [limit]: Number(value) })
    // The exercise that serves as an example is one that the course does not have.
    for (const name of positionals.filter((one) => /^\d/.test(one) && !one.startsWith('16'))) findExercise(course, name)
    return undefined
  } catch (error) {
    return String(error)
  }
}

test('every command that the documents show can be typed', () => {
  const wrong = typed.flatMap(({ place, text }) => {
    const fault = faultOf(text)
    return fault === undefined ? [] : [`${place}: ${text}: ${fault}`]
  })
  expect(typed.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

test.each([
  ['npm run grdae -- PATH', 'there is no script "grdae"'],
  ['npm run verify 16 --mutants', 'npm keeps --mutants for itself: it must stand after --'],
  ['npm run grade -- PATH --ouput DIR', expect.stringContaining("Unknown option '--ouput'")],
  ['npm run grade -- PATH --limit calMs=5', expect.stringContaining('calMs')],
  ['npm run progress 01', 'expected at most 0 arguments'],
  ['npm test 99', expect.stringContaining('there is no exercise "99"')],
  ['npm run red-team -- --levels x', 'red-team does not accept --levels'],
  ['npm run format -- --fast', 'format does not accept --fast'],
  ['node grader/cli.ts', 'is no npm command'],
])('"%s" would be found', (line, fault) => {
  expect(faultOf(line)).toEqual(fault)
})

test('every option that the documents name alone belongs to a command, or to node in a script', () => {
  const known = [...commands.values()].flatMap(({ options }) => Object.keys(options))
  const alone = inSpans.filter(({ text }) => text.startsWith('--'))
  const wrong = alone.filter(({ text }) => {
    const option = text.split(/[\s=]/)[0] ?? ''
    return !known.includes(option.slice(2)) && ![...scripts.values()].some((script) => script.includes(` ${option} `))
  })
  expect(alone).not.toEqual([])
  expect(wrong.map(({ place, text }) => `${place}: ${text}`)).toEqual([])
})

test('every command has a script of its name, and every script that starts the program a command', () => {
  const started = [...scripts].flatMap(([name, script]) => {
    const [, command] = /grader\/cli\.ts (\S+)$/.exec(script) ?? []
    return command === undefined ? [] : [[name, command]]
  })
  // Help lists the commands and is none itself.
  const names = [...commands.keys(), 'help'].sort()
  expect(started.sort()).toEqual(names.map((name) => [name, name]))
})

test('help lists every command by its usage', async () => {
  const { stdout } = await runCli(['help'])
  const listed = stdout.split('\n').flatMap((line) => /^ {2}(npm .*?) {2,}/.exec(line)?.[1] ?? [])
  expect(listed.sort()).toEqual([...commands.values()].map(({ usage }) => usage).sort())
})

test.each([...commands.values()])('the help of $name has a line for each option, and for no other', ({ details, options }) => {
  expect(details.map((line) => /^--([\w-]+)/.exec(line)?.[1])).toEqual(Object.keys(options))
})

test.each([...commands.keys()])('the documents name the command %s', (name) => {
  const call = name === 'test' ? 'npm test' : `npm run ${name}`
  expect(typed.some(({ text }) => text === call || text.startsWith(`${call} `))).toBe(true)
})

test('the documents name every script; help is what an error points to, and npm itself calls postinstall', () => {
  const named = (name: string) => typed.some(({ text }) => text.startsWith(name === 'test' ? 'npm test' : `npm run ${name}`))
  expect([...scripts.keys()].filter((name) => !['help', 'postinstall'].includes(name) && !named(name))).toEqual([])
})
