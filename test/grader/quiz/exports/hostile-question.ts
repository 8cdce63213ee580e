import fc from 'fast-check'
import { type Question, questionSchema } from '../../../../grader/quiz/question.ts'

const fragments = [
  '<b>',
  '</p>',
  '&amp;',
  '&&058;',
  ']]>',
  '{}=~#:',
  '####',
  '"both\' quotes"',
  'back\\slash',
  '\\n',
  '\\=',
  'x\ny',
  '\n\n',
  '😀👩‍👩‍👧',
  'שלום \u200fעולם',
  '`code = {~}`',
  '**bold**',
  '`',
  '**',
  '->',
  '// comment',
  '::name::',
  '%50%',
  '%-100%x',
  '$CATEGORY: x',
  '[html]',
  '[plain]',
  'TRUE',
  '\t',
  'a  b',
  'é e\u0301',
  '{{Field}}',
  '{{c1::x}}',
  '[sound:x.mp3]',
  '*',
  '\\*',
]

/** Text that some format could take for its own. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme', maxLength: 8 })), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '))

/** So many hostile texts that differ, also to whoever folds case and spaces. */
const texts = (minLength: number, maxLength = minLength) =>
  fc.array(hostile, { minLength, maxLength }).map((all) => all.map((text, index) => `${index + 1} ${text}`.trim()))

const whys = hostile.map((text) => `Why: ${text} .`)
const option = (isRight: boolean) => (text: string) => ({ text, isRight, why: `Since ${text} .` })
const amounts = fc.integer({ min: -50_000, max: 50_000 }).map((cents) => cents / 100)

const table = fc.record({
  head: texts(2),
  rows: fc.array(texts(2), { minLength: 1, maxLength: 2 }),
  source: hostile.map((text) => `List ${text}`),
})
const shared = fc.record(
  {
    id: fc.constant('asked'),
    asks: fc.constantFrom('what', 'why'),
    prompt: whys,
    explanation: whys,
    code: hostile,
    table,
    hint: whys,
    lesson: fc.constant('01-service-models'),
  },
  { requiredKeys: ['id', 'asks', 'prompt', 'explanation', 'lesson'] },
)

const choice = fc.tuple(texts(3, 5), fc.nat(2)).map(([all, right]) => all.map((text, index) => option(index === right)(text)))
const kinds = {
  'single-choice': fc.record({ options: choice }),
  'predicted-output': fc.record({ options: choice, code: hostile }),
  'true-false': fc.record({ isTrue: fc.boolean(), why: fc.record({ true: whys, false: whys }) }),
  'multi-select': fc.record({
    options: fc
      .tuple(texts(4, 6), fc.integer({ min: 2, max: 3 }))
      .map(([all, right]) => all.map((text, index) => option(index < right)(text))),
    allOrNothing: fc.boolean(),
  }),
  numeric: fc.record(
    {
      value: amounts,
      abs: fc.constantFrom(0.01, 0.5, 2),
      rel: fc.constantFrom(0.01, 0.1),
      unit: fc.constantFrom('USD', '%', 'GB'),
      why: whys,
      slips: fc.constant([{ value: 70_000, why: 'Far off.' }]),
    },
    { requiredKeys: ['value', 'why', 'slips'] },
  ),
  'short-text': texts(2, 4).map((all) => {
    const [slip = '', ...accepted] = all.map((text) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim())
    return { accepted: accepted.map((text) => ({ text, why: `Yes: ${text} .` })), slips: [{ text: slip, why: `No: ${slip} .` }] }
  }),
  matching: fc.tuple(texts(3, 6), texts(6), texts(0, 2), fc.boolean()).map(([lefts, rights, extra, isDoubled]) => ({
    pairs: lefts.map((left, index) => ({ left, right: `r${isDoubled && index === 1 ? rights[0] : rights[index]}`, why: `As ${left} .` })),
    extra: extra.map((text) => ({ text: `x${text}`, why: `Not ${text} .` })),
  })),
  ordering: fc.record({ items: texts(3, 8).map((all) => all.map((text) => ({ text, why: `As ${text} .` }))) }),
}

/** Valid questions of a kind, or of all, full of text that formats trip over. */
export function hostileQuestion(kind: Question['kind']): fc.Arbitrary<Question> {
  const own: fc.Arbitrary<object> = kinds[kind]
  return fc
    .tuple(shared, own)
    .map(([common, rest]) => ({ ...common, ...rest, kind }))
    .filter((declared) => questionSchema.safeParse(declared).success)
    .map((declared) => questionSchema.parse(declared))
}
