import { execFile } from 'node:child_process'
import path from 'node:path'
import { courseRoot } from '../../../grader/content/paths.ts'

export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the real command line in a real process, without a terminal. */
export function runCli(
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly course?: string; readonly input?: string } = {},
): Promise<Run> {
  const course = options.course ?? courseRoot
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: course, ...options.env }
    const child = execFile(
      process.execPath,
      ['--disable-sigusr1', path.join(course, 'grader/cli.ts'), ...args],
      { env, cwd: course },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
        resolve({ code, stdout, stderr })
      },
    )
    // Without an input, its end never comes.
    if (options.input !== undefined) child.stdin?.end(options.input)
  })
}
