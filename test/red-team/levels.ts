import { findTool } from '../../grader/sandbox/prepare-sandbox.ts'
import type { Isolation } from '../../grader/sandbox/sandbox.ts'

/**
 * The levels to test. On Linux both: in CI whatever is installed, so that a missing tool is a failure there; elsewhere
 * only what the machine has, and `npm run check` says what it left out.
 */
export async function availableLevels(): Promise<readonly Isolation[]> {
  const hasBubblewrap = process.platform === 'linux' && (process.env.CI !== undefined || (await findTool('bwrap')) !== undefined)
  return hasBubblewrap ? ['bubblewrap', 'permission'] : ['permission']
}
