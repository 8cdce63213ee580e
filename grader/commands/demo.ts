import path from 'node:path'
import { courseRoot } from '../content/paths.ts'
import type { Command } from './command.ts'
import { grade, gradePaths } from './grade.ts'

export const demo: Command = {
  ...grade,
  name: 'demo',
  usage: 'npm run demo -- [options]',
  summary: 'Grade the sample class in test/class.',
  minArguments: 0,
  maxArguments: 0,
  run: (args, world) => gradePaths([path.join(courseRoot, 'test/class')], args, world),
}
