import { expect, test } from 'vitest'
import { optionId } from '../../../grader/quiz/option-id.ts'
import { choosable, picksOf } from '../../../grader/quiz/option-picks.ts'
import { type Question, questionSchema } from '../../../grader/quiz/question.ts'
import { fullAnswer } from './full-answer.ts'
import { samples } from './samples.ts'

const questions = samples.map((declaration) => questionSchema.parse(declaration))
const textsPicked = (question: Question, answer: unknown) => picksOf(question, answer).map((index) => choosable(question)[index]?.text)

test.each(questions)('$kind: the right answer picks what is right and nothing else', (question) => {
  const picked = picksOf(question, fullAnswer(question)).map((index) => choosable(question)[index])
  expect(picked.length).toBeGreaterThan(0)
  expect(picked.every((one) => one?.isRight)).toBe(true)
})

test.each(questions)('$kind: an answer of another shape picks nothing', (question) => {
  for (const answer of [null, undefined, 3, [[]], { a: 1 }]) expect(picksOf(question, answer)).toEqual([])
})

const given: Readonly<Record<string, readonly [answer: unknown, picked: readonly string[]]>> = {
  single: [optionId('two'), ['two']],
  statement: [true, ['true']],
  multiple: [
    [optionId('three'), optionId('one'), 'no-such-option'],
    ['one', 'three'],
  ],
  number: ['$25.00', ['25 USD']],
  name: ['  AZURE ', ['Azure']],
  pairs: [{ [optionId('a')]: optionId('B'), [optionId('c')]: 'no-such-side' }, ['a → B']],
  order: [['second', 'first', 'third'].map(optionId), ['3. third']],
  output: [optionId('three'), ['three']],
}

test.each(questions)('$kind: a wrong answer picks what was chosen', (question) => {
  const [answer, picked] = given[question.id] ?? []
  expect(textsPicked(question, answer)).toEqual(picked)
})
