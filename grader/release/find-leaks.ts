import { stubFile } from '../content/paths.ts'
import type { Evidence, Proven } from '../verify/evidence.ts'
import { relativeTo } from '../verify/exercise-files.ts'
import { gradeAll, type ProofInput } from '../verify/gather/gather-evidence.ts'
import type { Fault } from '../verify/rule.ts'
import { folders } from '../verify/rules/folders.ts'
import { hiddenValues } from '../verify/rules/hidden-values.ts'
import { stub } from '../verify/rules/stub.ts'
import type { Trial } from '../verify/trial.ts'

/** Why the exercises, as they lie there now, must not be handed out: a stub that is solved, a hidden value, a file that does not belong. */
export async function findLeaks(input: ProofInput, evidence: Evidence): Promise<Fault[]> {
  const { course } = input
  const stubs = evidence.complete.map((exercise): Trial => {
    const file = stubFile(course, exercise)
    return { exercise, role: { kind: 'stub' }, name: 'stub', file, source: relativeTo(course, file) }
  })
  const proven = await gradeAll(input, stubs)
  const told = [folders, hiddenValues, stub].flatMap((rule) => {
    return rule.check({ ...evidence, proven }).map((finding) => ({ ...finding, code: rule.name }))
  })
  return [...told, ...begun(proven, told)].map((fault) => ({ ...fault, fix: `${fault.fix}; git status tells what was changed` }))
}

/** A wrong attempt passes no test, and still it is somebody's: what is handed out must implement nothing. */
function begun(proven: readonly Proven[], told: readonly Fault[]): Fault[] {
  return proven.flatMap(({ trial: { source }, result }) => {
    const tests = result.tasks.flatMap((task) => task.tests.map((one) => ({ ...one, name: `${task.id} > ${one.title}` })))
    const [first] = tests.filter(({ kind }) => kind !== 'not-implemented')
    if (first === undefined || told.some(({ file }) => file === source)) return []
    return [
      { code: 'stub', file: source, path: '', message: `implements something: ${first.name} got an answer`, fix: 'put the stub back' },
    ]
  })
}
