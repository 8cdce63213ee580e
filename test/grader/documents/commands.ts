import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Command } from '../../../grader/commands/command.ts'
import { courseRoot } from '../../../grader/content/paths.ts'

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) })

/** What `npm run` knows, by name. */
export const scripts = new Map(
  Object.entries(packageSchema.parse(JSON.parse(await readFile(path.join(courseRoot, 'package.json'), 'utf8'))).scripts),
)

/** Every command of the program, by name: whatever a file of grader/commands exports that is one. */
export const commands: ReadonlyMap<string, Command> = await readCommands()

async function readCommands(): Promise<Map<string, Command>> {
  const folder = path.join(courseRoot, 'grader/commands')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts'))
  const modules = await Promise.all(files.map((file): Promise<object> => import(pathToFileURL(path.join(folder, file)).href)))
  const found = modules.flatMap((module) => Object.values(module).filter(isCommand))
  return new Map(found.map((command) => [command.name, command]))
}

function isCommand(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'usage' in value && 'details' in value && 'run' in value
}
