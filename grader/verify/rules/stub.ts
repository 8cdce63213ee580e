import type { TestReport } from '../../scoring/results.ts'
import type { Proven } from '../evidence.ts'
import { judgeTrials, notGraded } from '../judge-trials.ts'
import type { Rule } from '../rule.ts'

export const stub: Rule = {
  name: 'stub',
  holds: 'the stub scores 0, and every test fails on it for the right reason: nothing is implemented, or an answer is wrong',
  check: ({ proven }) => judgeTrials(proven, 'stub', "let every function of the stub throw new Error('NotImplemented: …')", judgeStub),
}

const rightReasons: readonly (string | undefined)[] = ['not-implemented', 'assertion']

function judgeStub({ result }: Proven): string | undefined {
  const tests = result.tasks.flatMap((task) => task.tests.map((test) => ({ ...test, name: `${task.id} > ${test.title}` })))
  const passed = tests.filter(({ status }) => status === 'passed')
  const wrong = tests.filter(({ status, kind }) => status !== 'passed' && !rightReasons.includes(kind))
  const [first] = wrong
  if (result.outcome !== 'graded') return notGraded(result)
  if (passed.length > 0) return `passes ${passed.map(({ name }) => name).join('; ')}`
  return first === undefined ? undefined : `fails ${first.name} for another reason: ${reasonOf(first)}`
}

function reasonOf({ kind, message }: TestReport): string {
  return [kind, message].filter((part) => part !== undefined).join(': ') || 'it did not run'
}
