/** One fault found while loading or verifying: gathered with all others before anything fails. */
export interface Issue {
  readonly code: string
  /** Path of the file at fault, relative to the course. */
  readonly file: string
  /** Where in the file: a property path such as `tasks.2.points`; empty for the whole file. */
  readonly path: string
  readonly message: string
  readonly fix?: string
}

/** One line per issue: `file: path: message. fix`. */
export function formatIssue(issue: Issue): string {
  const place = issue.path === '' ? issue.file : `${issue.file}: ${issue.path}`
  return issue.fix === undefined ? `${place}: ${issue.message}` : `${place}: ${issue.message}. ${issue.fix}`
}
