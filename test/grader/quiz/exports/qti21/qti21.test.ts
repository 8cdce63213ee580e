import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { courseRoot } from '../../../../../grader/content/paths.ts'
import { writeQti21 } from '../../../../../grader/quiz/exports/qti21/qti21.ts'
import type { Quiz } from '../../../../../grader/quiz/item.ts'
import { readQuizzes } from '../../../../../grader/quiz/load-quizzes.ts'
import { markAnswer, questionSchema } from '../../../../../grader/quiz/question.ts'
import { fullAnswer } from '../../full-answer.ts'
import { samples } from '../../samples.ts'
import { expectCarried, expectShown, kinds, quizOf } from '../expect-carried.ts'
import { givenOf } from '../given.ts'
import { allNamed, childNamed, childrenNamed, textOf } from '../read-xml.ts'
import { listing, unzipped } from '../unzipped.ts'
import { fileOf, readQti21 } from './read-qti21.ts'

const { quizzes } = await readQuizzes(courseRoot)
const filesOf = (quiz: Quiz) => unzipped(writeQti21(quiz))
const table = { head: ['a', 'b'], rows: [['1', '']], source: 'a list', asOf: '2026-11-25' }
const sampleQuiz = quizOf(
  ...samples.map((one, index) => questionSchema.parse(index === 0 ? { ...one, hint: 'Think of `one`.', table } : one)),
)

/** What is wrong with the files of a quiz, by our schemas. */
async function faultsOf(files: ReadonlyMap<string, string>): Promise<string[]> {
  const schema = (name: string) => readFile(path.join(import.meta.dirname, name), 'utf8')
  const all = [...files].map(([name, contents]) => ({ fileName: name.replaceAll('/', '-'), contents }))
  const results = await Promise.all([
    validateXML({ xml: all.filter(({ fileName }) => fileName === 'imsmanifest.xml'), schema: await schema('package.xsd') }),
    validateXML({ xml: all.filter(({ fileName }) => fileName !== 'imsmanifest.xml'), schema: await schema('qti21.xsd') }),
  ])
  return results.flatMap(({ errors }) => errors.map(({ message }) => message))
}

test('a question of each kind is written as it was, and twice the same', async () => {
  await expect(listing(filesOf(sampleQuiz))).toMatchFileSnapshot('golden/samples.qti21.txt')
  expect(writeQti21(sampleQuiz)).toEqual(writeQti21(sampleQuiz))
})

test.each([...quizzes, sampleQuiz])('$slug: every file is valid by our schemas', async (quiz) => {
  expect(await faultsOf(filesOf(quiz))).toEqual([])
})

test('our schemas refuse what QTI does not know', async () => {
  const files = [...filesOf(quizOf(questionSchema.parse(samples[0])))]
  const edits = [
    ['cardinality="single"', 'cardinality="one"'],
    ['identifier="q-single" title', 'identifier="0 single" title'],
    ['<modalFeedback', '<p>x</p><modalFeedback'],
    ['identifierref="q-single"', 'identifierref="q-double"'],
  ] as const
  const faults = await Promise.all(
    edits.map(([from, to]) => faultsOf(new Map(files.map(([name, text]) => [name, text.replace(from, to)])))),
  )
  expect(faults.map(({ length }) => length > 0)).toEqual([true, true, true, true])
})

test.each(quizzes)('$slug: everything is in it, and the test asks one variant of each question', (quiz) => {
  const files = filesOf(quiz)
  const imported = readQti21(files)
  for (const { id, variants } of quiz.items) {
    for (const [index, question] of variants.entries()) {
      const one = imported.get(variants.length === 1 ? `q-${id}` : `q-${id}_${index + 1}`)
      if (one === undefined) expect.unreachable(`${id} is missing`)
      expectShown(question, one)
    }
  }
  const section = childNamed(childNamed(fileOf(files, 'test.xml'), 'testPart'), 'assessmentSection')
  const asked = [...childrenNamed(section, 'assessmentItemRef'), ...childrenNamed(section, 'assessmentSection')]
  expect(asked).toHaveLength(quiz.items.length)
  expect(
    childrenNamed(section, 'assessmentSection').map((pool) => [
      allNamed(pool, 'selection')[0]?.attributes.select,
      allNamed(pool, 'assessmentItemRef').length,
    ]),
  ).toEqual(quiz.items.flatMap(({ variants }) => (variants.length === 1 ? [] : [['1', variants.length]])))
  const references = allNamed(section, 'assessmentItemRef').map(({ attributes }) => [
    attributes.identifier,
    files.has(attributes.href ?? ''),
  ])
  expect(references.toSorted()).toEqual([...imported.keys()].map((name) => [name, true]).toSorted())
})

test.each(kinds)('%s: hostile text comes through, and answers get the credit that they get here', (kind) => {
  expectCarried(kind, (quiz) => readQti21(filesOf(quiz)).get('q-asked') ?? expect.unreachable('the question is missing'))
})

test.each(samples)('$kind: a right answer is told its own why, and no other option’s', (declaration) => {
  const question = questionSchema.parse(declaration)
  const answer = fullAnswer(question)
  const told =
    readQti21(filesOf(quizOf(question)))
      .get(`q-${question.id}`)
      ?.told(givenOf(question, answer)) ?? []
  for (const { why } of markAnswer(question, answer).notes) expect(told.join('\n')).toContain(why)
  if ('options' in question) for (const { isRight, why } of question.options) expect(told.includes(why)).toBe(isRight)
})

test('known slips and extra texts are told their why, and get nothing', () => {
  const [number, text] = ['numeric', 'short-text'].map((kind) => questionSchema.parse(samples.find((one) => one.kind === kind)))
  const pairs = questionSchema.parse({ ...samples.find(({ kind }) => kind === 'matching'), extra: [{ text: 'D', why: 'D is nobody’s.' }] })
  if (number === undefined || text === undefined) expect.unreachable('there are samples of all kinds')
  const items = readQti21(filesOf(quizOf(number, text, pairs)))
  expect(items.get('q-number')?.told({ way: 'typed', text: '25' })).toContain('Twice as much.')
  expect(items.get('q-name')?.told({ way: 'typed', text: 'AZURE' })).toContain('That is the whole cloud.')
  expect(items.get('q-pairs')?.told({ way: 'paired', pairs: new Map([['a', 'D']]) })).toContain('D is nobody’s.')
  expect(items.get('q-pairs')?.told({ way: 'paired', pairs: new Map([['a', 'A']]) })).not.toContain('D is nobody’s.')
})

test('hints, tags and the pass mark have their place', () => {
  const files = filesOf(sampleQuiz)
  expect(allNamed(fileOf(files, 'items/q-single.xml'), 'infoControl').map(textOf).join().trim()).toBe('Think of one.')
  const [, item] = allNamed(fileOf(files, 'imsmanifest.xml'), 'resource')
  expect(item === undefined ? [] : allNamed(item, 'imsmd:keyword').map(textOf)).toEqual(['section:cost', 'asks:which'])
  expect(allNamed(fileOf(files, 'test.xml'), 'outcomeDeclaration')[0]?.attributes.masteryValue).toBe(String(0.7 * samples.length))
})

test('ids that begin with a digit become names that XML allows', async () => {
  const question = questionSchema.parse({ ...samples[0], id: '2-days' })
  const files = filesOf(quizOf(question))
  expect(await faultsOf(files)).toEqual([])
  expect([...readQti21(files).keys()]).toEqual(['q-2-days'])
})
