/** What the programs that the grader starts need of the environment; tokens and keys of a CI are not among it. */
const needed =
  /^(PATH|HOME|USERPROFILE|TMPDIR|TEMP|TMP|LANG|LC_\w+|TZ|TERM|COLORTERM|NO_COLOR|FORCE_COLOR|CI|NODE_COMPILE_CACHE|SystemRoot|windir|ComSpec|PATHEXT)$/i

/** Forgets every other variable, for this process and those that it starts: a secret that is not there cannot leak. */
export function dropEnvironment(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) if (!needed.test(name)) delete environment[name]
}
