import { parseArgs } from 'node:util'
import { autograder } from './commands/autograder.ts'
import { bench } from './commands/bench.ts'
import { check } from './commands/check.ts'
import type { Arguments, Command } from './commands/command.ts'
import { demo } from './commands/demo.ts'
import { forLearners } from './commands/for-learners.ts'
import { grade } from './commands/grade.ts'
import { newExercise } from './commands/new.ts'
import { progress } from './commands/progress.ts'
import { quiz } from './commands/quiz.ts'
import { release } from './commands/release.ts'
import { report } from './commands/report.ts'
import { study } from './commands/study.ts'
import { test } from './commands/test.ts'
import { ui } from './commands/ui.ts'
import { verify } from './commands/verify.ts'
import { watch } from './commands/watch.ts'
import { openWorld } from './commands/world.ts'
import { CourseError } from './content/course-error.ts'
import { readEdition } from './content/load-course.ts'
import { nearest } from './content/nearest.ts'

const allCommands: readonly Command[] = [
  test,
  watch,
  ui,
  progress,
  quiz,
  study,
  grade,
  report,
  demo,
  verify,
  newExercise,
  release,
  autograder,
  bench,
  check,
]

/** The only place that decides the exit code: 2 for a usage error, as one line; a bug keeps its stack. */
async function main([name = 'help', ...rest]: readonly string[]): Promise<number> {
  const world = openWorld()
  const edition = await readEdition()
  const commands = edition === 'full' ? allCommands : allCommands.flatMap(forLearners)
  if (allCommands.some((one) => one.name === name) && !commands.some((one) => one.name === name))
    throw new CourseError(
      `${name} needs the full course, with its hidden tests: this is the learner's edition (npm run help lists what works in it)`,
    )
  const command = commands.find((one) => one.name === name)
  if (command === undefined || rest.includes('--help') || rest.includes('-h')) {
    if (command === undefined && !['help', '--help', '-h'].includes(name)) {
      const guess = nearest(
        name,
        commands.map((one) => one.name),
      )
      throw new CourseError(`there is no command "${name}": ${guess === undefined ? 'npm run help lists them' : `did you mean ${guess}?`}`)
    }
    world.print(command === undefined ? overview(commands) : helpOf(command))
    return 0
  }
  return command.run(readArguments(command, rest), world)
}

function readArguments(command: Command, args: readonly string[]): Arguments {
  const parsed = parse(command, args)
  const { minArguments, maxArguments } = command
  const count = parsed.positionals.length
  if (count < minArguments)
    throw new CourseError(`${command.name} expects ${minArguments === 1 ? 'an argument' : `${minArguments} arguments`}: ${command.usage}`)
  if (count > maxArguments) throw new CourseError(`${command.name} does not expect "${parsed.positionals[maxArguments]}": ${command.usage}`)
  const value = (name: string): unknown => parsed.values[name]
  return {
    positionals: parsed.positionals,
    flag: (name) => value(name) === true,
    option: (name) => [value(name)].find((one) => typeof one === 'string'),
    options: (name) => [value(name)].flat().filter((one) => typeof one === 'string'),
    wholeNumber: (name, otherwise) => {
      const text = value(name)
      if (typeof text !== 'string') return otherwise
      if (!/^\d{1,9}$/.test(text)) throw new CourseError(`--${name} expects a whole number, got "${text}"`)
      return Number(text)
    },
  }
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true })
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ')
    const [, unknown] = /^Unknown option '--([^']+)'/.exec(reason ?? '') ?? []
    const meant = unknown === undefined ? undefined : nearest(unknown, Object.keys(command.options))
    throw new CourseError(
      `${reason}${meant === undefined ? '' : `, did you mean --${meant}?`}: ${command.usage} (--help lists the options)`,
    )
  }
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.usage.length))
  return ['Cloud Computing Basics', '', ...commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`)].join('\n')
}

function helpOf(command: Command): string {
  return [
    command.usage,
    '',
    command.summary,
    ...(command.details.length === 0 ? [] : ['', ...command.details.map((line) => `  ${line}`)]),
  ].join('\n')
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CourseError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.exitCode
}
// Everything worth waiting for has been awaited, and vitest may leave handles behind. Where none are left the program ends by itself:
// process.exit waits for compilers in the background, and once in fifty runs they wait for it (nodejs/node#54918).
setTimeout(() => process.exit(), 1000).unref()
