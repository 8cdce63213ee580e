import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { courseRoot } from '../../../../../grader/content/paths.ts'
import { legalFractions } from '../../../../../grader/quiz/exports/moodle/moodle-fractions.ts'
import { writeMoodleXml } from '../../../../../grader/quiz/exports/moodle/moodle-xml.ts'
import type { Quiz } from '../../../../../grader/quiz/item.ts'
import { readQuizzes } from '../../../../../grader/quiz/load-quizzes.ts'
import { questionSchema } from '../../../../../grader/quiz/question.ts'
import { samples } from '../../samples.ts'
import { contentOf } from '../content-of.ts'
import { expectCarried, expectShown, kinds, quizOf } from '../expect-carried.ts'
import { allNamed, childrenNamed, readXml } from '../read-xml.ts'
import { readCategories, readMoodleXml } from './read-moodle-xml.ts'

const { quizzes } = await readQuizzes(courseRoot)
const xmlOf = (quiz: Quiz) => contentOf(writeMoodleXml(quiz))
const sampleQuiz = quizOf(...samples.map((one) => questionSchema.parse(one)))

test('a question of each kind is written as it was', async () => {
  await expect(xmlOf(sampleQuiz)).toMatchFileSnapshot('golden/samples.moodle.xml')
})

test('every quiz of the course is valid by our schema, with fractions that Moodle knows', async () => {
  const schema = await readFile(path.join(import.meta.dirname, 'moodle-xml.xsd'), 'utf8')
  const xml = [...quizzes, sampleQuiz].map((quiz) => ({ fileName: `${quiz.slug}.xml`, contents: xmlOf(quiz) }))
  expect((await validateXML({ xml, schema })).errors).toEqual([])
  const fractions = xml.flatMap(({ contents }) =>
    allNamed(readXml(contents), 'answer').flatMap(({ attributes }) => attributes.fraction ?? []),
  )
  expect(fractions.filter((one) => !legalFractions.includes(Math.abs(Number(one))) && !/^[1-8]$/.test(one))).toEqual([])
})

test('our schema refuses what Moodle would', async () => {
  const schema = await readFile(path.join(import.meta.dirname, 'moodle-xml.xsd'), 'utf8')
  const good = xmlOf(sampleQuiz)
  const bad = [
    good.replace('fraction="100"', 'fraction="33"'),
    good.replace('type="multichoice"', 'type="multi"'),
    good.replace('<text>', '<txt>').replace('</text>', '</txt>'),
  ]
  const results = await Promise.all(bad.map((contents) => validateXML({ xml: [{ fileName: 'bad.xml', contents }], schema })))
  expect(results.map(({ valid }) => valid)).toEqual([false, false, false])
})

test.each(quizzes)('$slug: everything is in it, under the ids of its questions', (quiz) => {
  const imported = readMoodleXml(xmlOf(quiz))
  for (const { id, variants } of quiz.items) {
    for (const [index, question] of variants.entries()) {
      const one = imported.get(variants.length === 1 ? id : `${id}-variant-${index + 1}`)
      if (one === undefined) expect.unreachable(`${id} is missing`)
      expectShown(question, one)
    }
  }
  expect(imported.size).toBe(quiz.items.reduce((sum, { variants }) => sum + variants.length, 0))
})

test.each(kinds)('%s: hostile text comes through, and answers get the credit that they get here', (kind) => {
  expectCarried(
    kind,
    (quiz) => readMoodleXml(xmlOf(quiz)).get('asked') ?? expect.unreachable('the question is missing'),
    (question) => question.kind === 'multi-select' && question.allOrNothing,
  )
})

test('all or nothing becomes parts in Moodle: never for a wrong pick, and it is said', () => {
  const question = questionSchema.parse({ ...samples.find(({ kind }) => kind === 'multi-select'), allOrNothing: true })
  const one = readMoodleXml(xmlOf(quizOf(question))).get(question.id)
  const credit = (...texts: string[]) => one?.credit({ way: 'chosen', texts })
  expect([credit('one', 'also one'), credit('one', 'also one', 'two'), credit('one')]).toEqual([1, 0, 0.5])
  expect(writeMoodleXml(quizOf(question)).losses).toContainEqual({
    questions: [question.id],
    what: expect.stringContaining('all or nothing'),
  })
})

test('variants lie in a category of their own, and it is said', () => {
  const quiz = quizzes.find(({ items }) => items.some(({ variants }) => variants.length > 1))
  if (quiz === undefined) expect.unreachable('no quiz has variants')
  const pooled = quiz.items.filter(({ variants }) => variants.length > 1)
  const [own, ...pools] = readCategories(xmlOf(quiz))
  expect(own?.[1]).toEqual(quiz.items.filter(({ variants }) => variants.length === 1).map(({ id }) => id))
  expect(pools).toEqual(pooled.map(({ id, variants }) => [`${own?.[0]}/${id}`, variants.map((_, index) => `${id}-variant-${index + 1}`)]))
  expect(writeMoodleXml(quiz).losses).toContainEqual({
    questions: pooled.map(({ id }) => id),
    what: expect.stringContaining('random question'),
  })
})

test('a category keeps the slash in its name', () => {
  expect(readCategories(xmlOf({ ...sampleQuiz, title: 'REST / HTTP' }))[0]?.[0]).toBe('$course$/top/REST // HTTP')
})

test('tags and hints are carried', () => {
  const question = questionSchema.parse({ ...samples[0], hint: 'Think of `one`.' })
  const [, written] = childrenNamed(readXml(xmlOf(quizOf(question))), 'question')
  if (written === undefined) expect.unreachable('the question is missing')
  expect(allNamed(written, 'tag').map(({ children }) => children)).toMatchObject([
    [{ children: ['section:cost'] }],
    [{ children: ['asks:which'] }],
  ])
  expect(readMoodleXml(xmlOf(quizOf(question))).get('single')?.said).toContain('Think of one.')
})

test('what XML cannot hold is replaced, and said', async () => {
  const question = questionSchema.parse({ ...samples[0], prompt: 'bell \u0007 and half \ud800' })
  const { files, losses } = writeMoodleXml(quizOf(question))
  expect((await validateXML({ xml: [{ fileName: 'x.xml', contents: String(files[0]?.content) }], normalization: 'c14n' })).errors).toEqual(
    [],
  )
  expect(readMoodleXml(String(files[0]?.content)).get('single')?.body).toBe('bell � and half �')
  expect(losses).toContainEqual({ questions: ['single'], what: expect.stringContaining('no XML file can hold') })
})
