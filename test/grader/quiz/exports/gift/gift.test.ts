import { parse } from 'gift-pegjs'
import { expect, test } from 'vitest'
import { courseRoot } from '../../../../../grader/content/paths.ts'
import { writeGift } from '../../../../../grader/quiz/exports/gift/gift.ts'
import type { Quiz } from '../../../../../grader/quiz/item.ts'
import { readQuizzes } from '../../../../../grader/quiz/load-quizzes.ts'
import { questionSchema } from '../../../../../grader/quiz/question.ts'
import { samples } from '../../samples.ts'
import { contentOf } from '../content-of.ts'
import { expectCarried, expectShown, kinds, quizOf } from '../expect-carried.ts'
import { readCategories, readGift } from './read-gift.ts'

const { quizzes } = await readQuizzes(courseRoot)
const giftOf = (quiz: Quiz) => contentOf(writeGift(quiz))
const sampleQuiz = quizOf(...samples.map((one) => questionSchema.parse(one)))

test('a question of each kind but ordering is written as it was', async () => {
  await expect(giftOf(sampleQuiz)).toMatchFileSnapshot('golden/samples.gift.txt')
})

test('ordering is left out, and it is said', () => {
  const { questionCount, losses } = writeGift(sampleQuiz)
  expect(questionCount).toBe(samples.length - 1)
  expect(losses).toContainEqual({
    questions: ['order'],
    what: expect.stringContaining('left out, since GIFT knows no ordering'),
  })
})

test.each(quizzes)('$slug: gift-pegjs reads everything that was written', (quiz) => {
  const imported = readGift(giftOf(quiz))
  const written = quiz.items.filter(({ variants: [{ kind }] }) => kind !== 'ordering')
  for (const { id, variants } of written) {
    for (const [index, question] of variants.entries()) {
      const one = imported.get(variants.length === 1 ? id : `${id}-variant-${index + 1}`)
      if (one === undefined) expect.unreachable(`${id} is missing`)
      expectShown(question, one)
    }
  }
  expect(imported.size).toBe(written.reduce((sum, { variants }) => sum + variants.length, 0))
  expect(writeGift(quiz).questionCount).toBe(written.length)
})

test.each(kinds.filter((kind) => kind !== 'ordering'))(
  '%s: hostile text comes through, and answers get the credit that they get here',
  (kind) => {
    expectCarried(
      kind,
      (quiz) =>
        writeGift(quiz).questionCount === 0
          ? undefined
          : (readGift(giftOf(quiz)).get('asked') ?? expect.unreachable('the question is missing')),
      (question) => question.kind === 'multi-select' && question.allOrNothing,
    )
  },
)

test.each([
  ['short-text', { accepted: [{ text: 'a -> b', why: 'Yes.' }], slips: [{ text: 'c', why: 'No.' }] }],
  ['short-text', { accepted: [{ text: '&&058;', why: 'Yes.' }], slips: [{ text: 'c', why: 'No.' }] }],
  ['matching', { pairs: ['a', 'b', '&&058;'].map((text) => ({ left: text, right: text, why: 'So.' })) }],
])('%s: what GIFT would take for its own is left out, and it is said', (kind, fields) => {
  const question = questionSchema.parse({ ...samples.find((one) => one.kind === kind), ...fields })
  const { questionCount, losses } = writeGift(quizOf(question))
  expect(questionCount).toBe(0)
  expect(losses).toContainEqual({ questions: [question.id], what: expect.stringContaining('is GIFT’s own') })
})

test('hints are left out, units are shown, and both is said', () => {
  const question = questionSchema.parse({ ...samples.find(({ kind }) => kind === 'numeric'), hint: 'Think.' })
  expect(writeGift(quizOf(question)).losses.map(({ what }) => what)).toEqual(
    expect.arrayContaining([expect.stringContaining('the hint is left out'), expect.stringContaining('the unit is shown')]),
  )
  expect(readGift(giftOf(quizOf(question))).get('number')?.body).toContain('Unit: USD')
})

test('variants lie in a category of their own, with ids and tags', () => {
  const quiz = quizzes.find(({ items }) => items.some(({ variants }) => variants.length > 1))
  if (quiz === undefined) expect.unreachable('no quiz has variants')
  const pooled = quiz.items.filter(({ variants }) => variants.length > 1)
  const [own, ...pools] = readCategories(giftOf(quiz))
  expect(pools).toEqual(pooled.map(({ id, variants }) => [`${own?.[0]}/${id}`, variants.map((_, index) => `${id}-variant-${index + 1}`)]))
  expect(writeGift(quiz).losses).toContainEqual({ questions: pooled.map(({ id }) => id), what: expect.stringContaining('random question') })
  const tags = parse(giftOf(sampleQuiz)).flatMap((question) => (question.type === 'Category' ? [] : [question.tags]))
  expect(new Set(tags.map((all) => all?.join()))).toEqual(new Set(['section:cost,asks:which']))
})

test('the feedback for a true statement is not that for a false one', () => {
  const statement = (isTrue: boolean) => questionSchema.parse({ ...samples.find(({ kind }) => kind === 'true-false'), isTrue })
  const lines = [true, false].map((isTrue) => giftOf(quizOf(statement(isTrue))).match(/^\t(TRUE|FALSE).*$/m)?.[0])
  expect(lines).toEqual(['\tTRUE#<p>Yes, it is false.</p>#<p>No.</p>', '\tFALSE#<p>No.</p>#<p>Yes, it is false.</p>'])
})

test('a text that begins like a weight or a format is none', () => {
  const texts = ['%50% off', '[html] is a tag', '[plain]', 'fourth']
  const single = questionSchema.parse({ ...samples[0], options: texts.map((text, index) => ({ text, isRight: index === 1, why: 'So.' })) })
  const accepted = texts.map((text) => ({ text, why: 'So.' }))
  const typed = questionSchema.parse({ ...samples.find(({ kind }) => kind === 'short-text'), accepted })
  const imported = readGift(giftOf(quizOf(single, typed)))
  expect(texts.map((text) => imported.get('single')?.credit({ way: 'chosen', texts: [text] }))).toEqual([0, 1, 0, 0])
  expect(texts.map((text) => imported.get('name')?.credit({ way: 'typed', text }))).toEqual([1, 1, 1, 1])
})
