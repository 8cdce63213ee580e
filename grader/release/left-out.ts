/**
 * The files below `exercises/` that are not handed out: backups, an editor's files, what nothing names. They do no harm, but whoever
 * meant one to be there must hear of it. `known` are all paths below, folders too, relative to the course.
 */
export function leftOut(known: Iterable<string>, planned: ReadonlyMap<string, string>): string[] {
  const paths = [...known].sort()
  const isFolder = (file: string) => paths.some((other) => other.startsWith(`${file}/`))
  return paths.filter((file) => !planned.has(file) && !isFolder(file))
}
