import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { defaultLimits } from '../../../grader/content/limits.ts'
import type { Bundle } from '../../../grader/sandbox/bundle.ts'
import { bundleSubmission } from '../../../grader/sandbox/bundle-submission.ts'

/** The bundle of a submission given as source text; it may import zod. */
export async function bundleText(source: string): Promise<Bundle> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'course-test-'))
  try {
    const entry = path.join(folder, 'work.ts')
    await writeFile(entry, source)
    const bundled = await bundleSubmission({ boundary: folder, entry, packages: ['zod'], limits: defaultLimits })
    if ('problem' in bundled) throw new Error(bundled.problem)
    return bundled.bundle
  } finally {
    await rm(folder, { recursive: true })
  }
}
