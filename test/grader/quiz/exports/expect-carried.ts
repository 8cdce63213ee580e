import fc from 'fast-check'
import { expect } from 'vitest'
import type { Option } from '../../../../grader/quiz/common-fields.ts'
import type { Quiz } from '../../../../grader/quiz/item.ts'
import { markAnswer, type Question } from '../../../../grader/quiz/question.ts'
import { answersTo } from './answers-to.ts'
import { givenOf } from './given.ts'
import { hostileQuestion } from './hostile-question.ts'
import type { Imported } from './imported.ts'
import { plainProse } from './plain-prose.ts'

export const kinds = [
  'single-choice',
  'true-false',
  'multi-select',
  'numeric',
  'short-text',
  'matching',
  'ordering',
  'predicted-output',
] as const

/** What a reader makes of a file with this one question; undefined when the question is left out. */
export type ReadOne = (quiz: Quiz) => Imported | undefined

export function quizOf(...questions: readonly Question[]): Quiz {
  return {
    slug: '10-cost',
    title: 'What it costs',
    passMark: 70,
    items: questions.map((question) => ({ id: question.id, variants: [question] })),
  }
}

/** Whatever a question says, it is shown; whatever is answered, it gets the credit that it gets here. */
export function expectCarried(
  kind: Question['kind'],
  read: ReadOne,
  isExcepted: (question: Question, answer: unknown) => boolean = () => false,
): void {
  const asked = hostileQuestion(kind).chain((question) =>
    fc.tuple(fc.constant(question), fc.array(answersTo(question), { minLength: 3, maxLength: 3 })),
  )
  fc.assert(
    fc.property(asked, ([question, answers]) => {
      const imported = read(quizOf(question))
      if (imported === undefined) return
      expectShown(question, imported)
      for (const answer of answers.filter((one) => !isExcepted(question, one))) {
        const here = markAnswer(question, answer).credit
        expect(imported.credit(givenOf(question, answer)), JSON.stringify(answer)).toBeCloseTo(here, 4)
      }
    }),
    { numRuns: 40 },
  )
}

/** Prompt, code, table and unit are shown; the explanation, its lesson and every why are said. */
export function expectShown(question: Question, { body, said }: Imported): void {
  const { prompt, code, table, explanation, lesson } = question
  const shown = [plainProse(prompt), code, ...(table?.head ?? []), ...(table?.rows.flat() ?? []), table?.source]
  for (const text of shown) expect(body).toContain(text?.replaceAll(/\r\n?/g, '\n') ?? '')
  for (const text of [plainProse(explanation), lesson ?? '', ...whysOf(question).map(plainProse)]) expect(said).toContain(text)
}

function whysOf(question: Question): string[] {
  const why = (all: readonly Pick<Option, 'why'>[]) => all.map((one) => one.why)
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
    case 'predicted-output':
      return why(question.options)
    case 'true-false':
      return [question.why.true, question.why.false]
    case 'numeric':
      return [question.why, ...why(question.slips)]
    case 'short-text':
      return [...why(question.accepted), ...why(question.slips)]
    case 'matching':
      return [...why(question.pairs), ...why(question.extra)]
    case 'ordering':
      return why(question.items)
    default:
      return question satisfies never
  }
}
