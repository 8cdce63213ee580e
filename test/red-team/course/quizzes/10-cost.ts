import { defineQuiz } from '#quiz'

const why = 'So it is.'
const option = (text: string, isRight: boolean) => ({ text, isRight, why })

export default defineQuiz({
  title: 'The target of answers',
  lesson: '01-target',
  questions: [
    {
      kind: 'true-false',
      id: 'truth',
      asks: 'what',
      prompt: 'Is it true?',
      isTrue: true,
      why: { true: why, false: why },
      explanation: why,
    },
    {
      ...{ kind: 'short-text', id: 'word', asks: 'what', prompt: 'What is the word?', explanation: why },
      ...{ accepted: [{ text: 'word', why }], slips: [{ text: 'sentence', why }] },
    },
    {
      ...{ kind: 'numeric', id: 'number', asks: 'what', prompt: 'What is 6 by 7?', explanation: why },
      ...{ value: 42, why, slips: [{ value: 13, why }] },
    },
    {
      ...{ kind: 'multi-select', id: 'several', asks: 'which', prompt: 'Pick two.', explanation: why },
      options: [option('one', true), option('two', true), option('three', false), option('four', false)],
    },
    {
      ...{ kind: 'matching', id: 'pairs', asks: 'which', prompt: 'What belongs together?', explanation: why },
      pairs: ['a', 'b', 'c'].map((left) => ({ left, right: left.toUpperCase(), why })),
    },
  ],
})
