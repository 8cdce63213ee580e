import type { Posed } from '../../../grader/quiz/library.ts'
import type { Input } from '../../../grader/quiz/shown-question.ts'
import { plain } from '../../../grader/reports/paint.ts'
import type { Screen } from '../../../grader/terminal/prose.ts'
import { samples } from '../quiz/samples.ts'
import { smallLibrary } from '../quiz/session/small-library.ts'

const library = smallLibrary()

/** The sample of each kind of question, as it is asked. */
export const posedSamples: readonly Posed[] = samples.flatMap(({ id }) => library.pose(id, 1) ?? [])

export function posedSample(id: string): Posed {
  const posed = library.pose(id, 1)
  if (posed === undefined) throw new Error(`no sample is called ${id}`)
  return posed
}

/** The line that answers with the ids given, as the choices of this input are numbered. */
export function lineFor(input: Input, answer: unknown): string {
  const numberOf = (choices: readonly { id: string }[], id: unknown) => choices.findIndex((choice) => choice.id === id) + 1
  switch (input.input) {
    case 'truth':
      return answer === true ? 't' : 'f'
    case 'one':
      return String(numberOf(input.options, answer))
    case 'several':
      return [answer]
        .flat()
        .map((id) => numberOf(input.options, id))
        .join(' ')
    case 'order':
      return [answer]
        .flat()
        .map((id) => numberOf(input.items, id))
        .join(',')
    case 'pairs':
      return Object.entries(answer ?? {})
        .map(([left, right]) => `${numberOf(input.left, left)}${'abcdefghij'[numberOf(input.right, right) - 1]}`)
        .join(' ')
    case 'number':
    case 'text':
      return String(answer)
    default:
      return input satisfies never
  }
}

export function screenOf(columns: number): Screen {
  return { columns, paint: plain }
}
