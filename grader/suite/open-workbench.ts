import path from 'node:path'
import type { Limits } from '../content/limits.ts'
import type { Bundle } from '../sandbox/bundle.ts'
import { bundleSubmission } from '../sandbox/bundle-submission.ts'
import { GraderFault, SubmissionFault } from '../sandbox/fault.ts'
import { Network } from '../sandbox/network.ts'
import type { Seat } from '../sandbox/seat.ts'
import { Session } from '../sandbox/session.ts'
import type { Grading, Job } from './grading.ts'
import { Workbench } from './workbench.ts'

/** Reads and bundles a submission's exercise. A module that cannot be bundled makes every test fail with the reason. */
export async function openWorkbench(grading: Grading, job: Job, seat: Seat): Promise<Workbench> {
  const exercise = grading.exercises[job.slug]
  if (exercise === undefined) throw new GraderFault(`the run has no exercise ${job.slug}`)
  const { limits, packages } = exercise
  // The child starts while the file is read.
  seat.host(limits)
  try {
    const [bundled, standIns] = await Promise.all([
      bundleSubmission({ boundary: job.boundary, entry: job.entry, packages, limits }),
      exercise.standIns === undefined ? undefined : standInsOf(exercise.standIns, packages, limits),
    ])
    if ('problem' in bundled) throw new SubmissionFault('load-failed', bundled.problem)
    const session = new Session({ sandbox: grading.sandbox, seat, limits, submission: bundled.bundle, standIns })
    return new Workbench(session, session.network)
  } catch (error) {
    // Told by every test: thrown from a hook, vitest would run none of them and say nothing.
    if (!(error instanceof SubmissionFault || error instanceof GraderFault)) throw error
    return new Workbench({ problem: error }, new Network(limits))
  }
}

const standInBundles = new Map<string, Promise<Bundle>>()

/** The stand-ins of an exercise, bundled once for all submissions. */
function standInsOf(entry: string, packages: readonly string[], limits: Limits): Promise<Bundle> {
  const known = standInBundles.get(entry)
  const bundle = known ?? bundleStandIns(entry, packages, limits)
  standInBundles.set(entry, bundle)
  return bundle
}

async function bundleStandIns(entry: string, packages: readonly string[], limits: Limits): Promise<Bundle> {
  const bundled = await bundleSubmission({ boundary: path.dirname(entry), entry, packages, limits })
  if ('problem' in bundled) throw new GraderFault(`the stand-ins cannot be bundled: ${bundled.problem}`)
  return bundled.bundle
}
