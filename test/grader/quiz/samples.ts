import type { QuestionDeclaration } from '../../../grader/quiz/question.ts'

const common = { asks: 'which', prompt: 'Which is it?', explanation: 'It is so.' } as const
const options = [
  { text: 'one', isRight: true, why: 'One it is.' },
  { text: 'two', why: 'Two is too many.' },
  { text: 'three', why: 'Three is far too many.' },
]

/** A question of each kind. */
export const samples: readonly QuestionDeclaration[] = [
  { ...common, id: 'single', kind: 'single-choice', options },
  { ...common, id: 'statement', kind: 'true-false', isTrue: false, why: { true: 'No.', false: 'Yes, it is false.' } },
  { ...common, id: 'multiple', kind: 'multi-select', options: [...options, { text: 'also one', isRight: true, why: 'The same.' }] },
  {
    ...common,
    id: 'number',
    kind: 'numeric',
    value: 12.5,
    abs: 0.1,
    unit: 'USD',
    why: 'Yes.',
    slips: [{ value: 25, why: 'Twice as much.' }],
  },
  {
    ...common,
    ...{
      id: 'name',
      kind: 'short-text',
      accepted: [
        { text: 'Microsoft Entra ID', why: 'Yes.' },
        { text: 'Active Directory', why: 'Its former name.' },
      ],
    },
    slips: [{ text: 'Azure', why: 'That is the whole cloud.' }],
  },
  { ...common, id: 'pairs', kind: 'matching', pairs: ['a', 'b', 'c'].map((left) => ({ left, right: left.toUpperCase(), why: 'So.' })) },
  { ...common, id: 'order', kind: 'ordering', items: ['first', 'second', 'third'].map((text) => ({ text, why: 'So.' })) },
  { ...common, id: 'output', kind: 'predicted-output', code: 'console.log(1)', options },
]
