import type { Exercise } from '../../content/course.ts'
import { examplesFile } from '../../content/paths.ts'
import type { Evidence, Proven } from '../evidence.ts'
import { relativeTo } from '../exercise-files.ts'
import { examplesByHeart } from '../gather/run-all-examples.ts'
import { judgeTrials } from '../judge-trials.ts'
import type { Finding, Rule } from '../rule.ts'

/** Of an exercise's points, what a submission that knows nothing may collect. */
const mostShare = 0.1

export const cheats: Rule = {
  name: 'cheats',
  holds: `what knows nothing (constants, the question handed back, the examples by heart) gets at most ${mostShare * 100} % of the points`,
  check: (evidence) => [
    ...evidence.complete.flatMap((exercise) => checkByHeart(evidence, exercise)),
    ...judgeTrials(evidence.proven, 'cheat', 'make the task allOrNothing, or ask about more cases', judgeCheat),
  ],
}

/** A cheat that does not even pass the examples shows nothing about who learns them by heart. */
function checkByHeart({ course, files, examples }: Evidence, exercise: Exercise): Finding[] {
  const file = relativeTo(course, examplesByHeart(course, exercise))
  const fix = 'answer every visible example in it, each by heart, and nothing else'
  if (!files.has(file)) return [{ file, path: '', message: 'is missing', fix }]
  return examples.onCheat
    .filter((example) => example.file === examplesFile(course, exercise) && example.status === 'failed')
    .map(({ title, message }) => ({ file, path: '', message: `fails the example "${title}": ${message}`, fix }))
}

function judgeCheat({ trial: { exercise }, result }: Proven): string | undefined {
  if (result.score <= exercise.maxScore * mostShare) return undefined
  const passed = result.tasks.flatMap(({ id, tests }) =>
    tests.filter(({ status }) => status === 'passed').map(({ title }) => `${id} > ${title}`),
  )
  return `collects ${result.score} of ${exercise.maxScore} points, at most ${mostShare * 100} % are allowed; it passes ${passed.join('; ')}`
}
