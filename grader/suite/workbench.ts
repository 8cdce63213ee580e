import { GraderFault, SubmissionFault } from '../sandbox/fault.ts'
import type { CallTarget } from '../sandbox/messages.ts'
import type { Network } from '../sandbox/network.ts'
import type { Session } from '../sandbox/session.ts'
import { describeFailure, isNotImplemented } from './describe-failure.ts'
import type { Verdict } from './verdict.ts'

/**
 * One submission's exercise while its tests run: passes calls to the session and remembers what must fail the running
 * test whatever the test itself makes of it. A crash is no "throws an error".
 */
export class Workbench {
  readonly network: Network
  readonly #session: Session | { readonly problem: SubmissionFault | GraderFault }
  /** Calls that the running test has made and that have not come back. */
  readonly #inFlight = new Set<Promise<unknown>>()
  /** The tests so far, while the child may be a shared one. */
  readonly #before: (() => unknown)[] = []
  #decisive: unknown
  #lastThrown: unknown

  constructor(session: Session | { readonly problem: SubmissionFault | GraderFault }, network: Network) {
    this.#session = session
    this.network = network
  }

  call(target: CallTarget, args: readonly unknown[], keep: boolean): Promise<unknown> {
    const answer = this.#call(target, args, keep)
    this.#inFlight.add(answer)
    const done = () => void this.#inFlight.delete(answer)
    answer.then(done, done)
    return answer
  }

  async #call(target: CallTarget, args: readonly unknown[], keep: boolean): Promise<unknown> {
    try {
      if ('problem' in this.#session) throw this.#session.problem
      return await this.#session.call(target, args, keep)
    } catch (error) {
      const decides = error instanceof SubmissionFault || error instanceof GraderFault || isNotImplemented(error)
      if (decides) this.#decisive ??= error
      this.#lastThrown = error
      throw error
    }
  }

  /** Whether the running test can no longer pass: property tests then stop shrinking. */
  get isDecided(): boolean {
    return this.#decisive !== undefined
  }

  /**
   * The verdict on one test. What fails in a child that other exercises have used counts only when it fails alone, too: in a fresh
   * child, after the same tests as before. What an exercise itself keeps from one test to the next is not forgiven.
   */
  async run(body: () => unknown): Promise<Verdict> {
    const session = 'problem' in this.#session ? undefined : this.#session
    const verdict = await this.#try(body, session)
    if (verdict.status !== 'failed' || session?.wasShared !== true) {
      this.#before.push(body)
      return verdict
    }
    session.leaveShared()
    for (const earlier of this.#before.splice(0)) await this.#try(earlier, session)
    return this.#try(body, session)
  }

  async #try(body: () => unknown, session: Session | undefined): Promise<Verdict> {
    this.#decisive = undefined
    this.#lastThrown = undefined
    session?.beginTest()
    let thrown: { readonly error: unknown } | undefined
    try {
      await body()
    } catch (error) {
      thrown = { error }
    }
    // A test that failed at the first of several calls leaves the others behind: none of them may reach the next test.
    await Promise.allSettled(this.#inFlight)
    const output = (await session?.endTest()) ?? ''
    const failed = this.#decisive === undefined ? (this.network.failure ?? thrown) : { error: this.#decisive }
    if (failed === undefined) return { status: 'passed', output }
    const failure = describe(failed.error, this.#lastThrown)
    if ('broken' in failure) return { status: 'broken', message: failure.broken }
    const [unanswered] = this.network.unhandled
    const isSaid = unanswered === undefined || failure.message.includes(unanswered)
    const note = isSaid ? '' : ` (it also requested ${unanswered.slice(0, 300)}, which nothing answers in this test)`
    return { status: 'failed', ...failure, message: failure.message + note, output }
  }
}

/** What a submission sent may be hard to show: that must not make its failure the grader's. */
function describe(error: unknown, lastThrown: unknown): ReturnType<typeof describeFailure> {
  try {
    return describeFailure(error, lastThrown)
  } catch {
    if (error instanceof GraderFault) return { broken: error.message }
    return { kind: error instanceof SubmissionFault ? error.kind : 'assertion', message: 'failed, and what it failed with cannot be shown' }
  }
}
