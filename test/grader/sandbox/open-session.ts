import { limitsSchema } from '../../../grader/content/limits.ts'
import { courseRoot } from '../../../grader/content/paths.ts'
import { prepareSandbox } from '../../../grader/sandbox/prepare-sandbox.ts'
import type { Isolation } from '../../../grader/sandbox/sandbox.ts'
import { Seat } from '../../../grader/sandbox/seat.ts'
import { Session } from '../../../grader/sandbox/session.ts'
import { availableLevels } from '../../red-team/levels.ts'
import { bundleText } from './bundle-text.ts'

export const levels = await availableLevels()

export interface OpenSession extends AsyncDisposable {
  readonly session: Session
  readonly call: (name: string, ...args: readonly unknown[]) => Promise<unknown>
}

/** A session over a submission given as source text, with a short wall clock so that loops end soon. */
export async function openSession(isolation: Isolation, source: string, overrides: object = {}): Promise<OpenSession> {
  const limits = limitsSchema.parse({ callMs: 800, loadMs: 1_500, ...overrides })
  const submission = await bundleText(source)
  const prepared = await prepareSandbox({ root: courseRoot, packages: ['zod'], wanted: isolation })
  const { sandbox } = prepared
  const seat = new Seat(sandbox)
  const session = new Session({ sandbox, seat, limits, submission, standIns: undefined })
  session.beginTest()
  return {
    session,
    call: (name, ...args) => session.call({ kind: 'export', name }, args, false),
    async [Symbol.asyncDispose]() {
      await seat.dispose()
      await prepared[Symbol.asyncDispose]()
    },
  }
}

/** The error that a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}
