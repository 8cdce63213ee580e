import { isDeepStrictEqual } from 'node:util'
import type { Isolation } from '../../grader/sandbox/sandbox.ts'
import type { ExerciseResult, Results, SubmissionResult } from '../../grader/scoring/results.ts'
import type { Expectation, Sample } from './sample.ts'

/** What did not happen as the sample's header says: empty when all of it did. */
export function judge(sample: Sample, level: Isolation, results: Results): string[] {
  const expected = sample.expected.get(level)
  if (expected === undefined) return []
  const refusal = results.refused.find((one) => one.path.includes(sample.id))
  if (expected.outcome === 'refused') return refusal === undefined ? ['was not refused'] : messageFault(expected.message, [refusal.message])
  // An archive that cannot be read is refused and still has its row.
  if (refusal !== undefined && expected.outcome !== 'unloadable') return [`was refused: ${refusal.message}`]
  const submission = results.submissions.find((one) => one.id === sample.id)
  const exercise = submission?.exercises.find((one) => one.slug === '01-target')
  if (submission === undefined || exercise === undefined) return ['has no result']
  return [...exerciseFaults(expected, exercise), ...quizFaults(expected, submission)]
}

function quizFaults({ quiz: outcome, ...expected }: Expectation, { quizzes, strayAnswers = [] }: SubmissionResult): string[] {
  if (outcome === undefined) return []
  const quiz = quizzes.find(({ slug }) => slug === '10-cost')
  const [found, score, wanted] = [quiz?.outcome ?? 'absent', quiz?.score ?? 0, expected['quiz-score']]
  const messages = [quiz?.message ?? '', ...strayAnswers]
  return [
    ...(found === outcome ? [] : [`its quiz is ${found}, expected ${outcome} (${messages.join(' | ')})`]),
    ...(score === wanted ? [] : [`${score} points for its quiz, expected ${wanted}`]),
    ...messageFault(expected['quiz-message'], messages),
  ]
}

function exerciseFaults(expected: Expectation, exercise: ExerciseResult): string[] {
  const tests = exercise.tasks.flatMap((task) => task.tests)
  const kinds = [...new Set(tests.flatMap((test) => test.kind ?? []))].sort()
  const messages = [exercise.message ?? '', ...tests.map((test) => test.message ?? '')]
  const shown = [...new Set(messages)].filter((message) => message !== '').slice(0, 3)
  return [
    ...(exercise.outcome === expected.outcome ? [] : [`outcome ${exercise.outcome}, expected ${expected.outcome} (${shown.join(' | ')})`]),
    ...(exercise.score === expected.score ? [] : [`${exercise.score} points, expected ${expected.score}`]),
    ...(isDeepStrictEqual(kinds, [...expected.kinds].sort())
      ? []
      : [`kinds ${kinds.join(' ') || 'none'}, expected ${expected.kinds.join(' ') || 'none'} (${shown.join(' | ')})`]),
    ...messageFault(expected.message, messages),
  ]
}

function messageFault(message: string | undefined, messages: readonly string[]): string[] {
  if (message === undefined || messages.some((text) => new RegExp(message).test(text))) return []
  return [`no message matches ${message}: ${messages.filter((text) => text !== '').join(' | ')}`]
}
