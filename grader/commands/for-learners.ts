import type { Command } from './command.ts'

/** A command as the learner's edition has it, with the options that work there; nothing for one that needs hidden suites. */
export function forLearners(command: Command): Command[] {
  const { learnersOptions, options, details } = command
  if (learnersOptions === undefined) return []
  return [
    {
      ...command,
      options: Object.fromEntries(Object.entries(options).filter(([name]) => learnersOptions.includes(name))),
      details: details.filter((line) => learnersOptions.some((name) => line.startsWith(`--${name} `))),
    },
  ]
}
