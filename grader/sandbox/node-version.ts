/** Holes in the permission model that were closed in 2026: with an older Node it is no wall. */
const closedIn: Readonly<Record<number, readonly [minor: number, patch: number]>> = { 24: [18, 1], 26: [5, 1] }

/** Why this Node cannot hold a submission, with what to do; undefined when it can. `version` is such as `26.10.0`. */
export function refuseNode(version: string): string | undefined {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const [fixedMinor, fixedPatch] = closedIn[major] ?? [0, 0]
  const isClosed = major > 26 || (major in closedIn && (minor > fixedMinor || (minor === fixedMinor && patch >= fixedPatch)))
  return isClosed ? undefined : `node ${version} has known holes in its permission model: run npm ci, and every command through npm run`
}
