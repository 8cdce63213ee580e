import { stubFile } from '../content/paths.ts'
import type { Evidence, Proven } from '../verify/evidence.ts'
import { relativeTo } from '../verify/exercise-files.ts'
import { gradeAll, type ProofInput } from '../verify/gather/gather-evidence.ts'
import { importsOf } from '../verify/reached-files.ts'
import type { Fault } from '../verify/rule.ts'
import { hiddenValues } from '../verify/rules/hidden-values.ts'
import { links } from '../verify/rules/links.ts'
import { stub } from '../verify/rules/stub.ts'
import type { Trial } from '../verify/trial.ts'

/** Why the planned files must not be handed out: a stub that is solved, a hidden value, an exercise that is not whole. */
export async function findLeaks(input: ProofInput, evidence: Evidence, planned: ReadonlyMap<string, string>): Promise<Fault[]> {
  const { course } = input
  const stubs = evidence.complete.map((exercise): Trial => {
    const file = stubFile(course, exercise)
    return { exercise, role: { kind: 'stub' }, name: 'stub', file, source: relativeTo(course, file) }
  })
  const proven = await gradeAll(input, stubs)
  // What is left out of the edition may hold anything, and nothing may lead to it.
  const belongs = (file: string) => planned.has(file) || [...planned.keys()].some((other) => other.startsWith(`${file}/`))
  const files = new Map([...evidence.files].filter(([file]) => !file.startsWith('exercises/') || belongs(file)))
  const known = new Map([...evidence.known].filter(([file]) => belongs(file)))
  const told = [hiddenValues, links, stub].flatMap((rule) => {
    return rule.check({ ...evidence, files, known, proven }).map((finding) => ({ ...finding, code: rule.name }))
  })
  const faults = [...told, ...begun(proven, told), ...torn(planned)]
  const undo = (file: string) => `git checkout -- ${file} brings back what was committed`
  return [...unproven(evidence), ...faults.map((fault) => ({ ...fault, fix: `${fault.fix}; ${undo(fault.file)}` }))]
}

/** Of an exercise without its suite or reference nothing shows that its stub is not solved. */
function unproven({ exercises, complete, quizzes }: Evidence): Fault[] {
  const partial = exercises.filter((exercise) => !complete.includes(exercise))
  const missing = partial.map(({ slug }) => {
    const fix = `npm run verify ${slug.slice(0, 2)} lists what is missing`
    return { code: 'folders', file: `exercises/${slug}`, path: '', message: 'is not complete', fix }
  })
  const unread = quizzes.issues.map((issue) => ({ ...issue, code: 'quizzes', fix: 'npm run verify lists what is wrong with quizzes' }))
  return [...missing, ...unread]
}

/** What imports something that is not handed out would not run. */
function torn(planned: ReadonlyMap<string, string>): Fault[] {
  const code = [...planned].filter(([file]) => file.startsWith('exercises/') && file.endsWith('.ts'))
  return code.flatMap(([file, text]) => {
    const missing = importsOf(file, text).filter((target) => !planned.has(target))
    const fix = "import only what lies in the exercise's own folder"
    return missing.map((target) => ({ code: 'folders', file, path: '', message: `imports ${target}, which is not handed out`, fix }))
  })
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
