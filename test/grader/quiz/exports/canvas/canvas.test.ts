import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { courseRoot } from '../../../../../grader/content/paths.ts'
import { answerNumbers } from '../../../../../grader/quiz/exports/canvas/answer-numbers.ts'
import { writeCanvas } from '../../../../../grader/quiz/exports/canvas/canvas.ts'
import type { Quiz } from '../../../../../grader/quiz/item.ts'
import { readQuizzes } from '../../../../../grader/quiz/load-quizzes.ts'
import { questionSchema } from '../../../../../grader/quiz/question.ts'
import { samples } from '../../samples.ts'
import { expectCarried, expectShown, kinds, quizOf } from '../expect-carried.ts'
import { allNamed, childNamed, childrenNamed, textOf } from '../read-xml.ts'
import { listing, unzipped } from '../unzipped.ts'
import { assessmentOf, fileOf, metaOf, readCanvas } from './read-canvas.ts'

const { quizzes } = await readQuizzes(courseRoot)
const filesOf = (quiz: Quiz) => unzipped(writeCanvas(quiz))
const sampleQuiz = quizOf(...samples.map((one) => questionSchema.parse(one)))

test('a question of each kind is written as it was, and twice the same', async () => {
  await expect(listing(filesOf(sampleQuiz))).toMatchFileSnapshot('golden/samples.canvas.txt')
  expect(writeCanvas(sampleQuiz)).toEqual(writeCanvas(sampleQuiz))
})

test.each(quizzes)('$slug: the manifest leads to the questions and their settings, which have one name', async (quiz) => {
  const files = filesOf(quiz)
  const contents = [...files].map(([name, text]) => ({ fileName: name.replaceAll('/', '-'), contents: text }))
  expect((await validateXML({ xml: contents, normalization: 'c14n' })).errors).toEqual([])
  const resources = allNamed(fileOf(files, 'imsmanifest.xml'), 'resource')
  const named = resources.flatMap((resource) => allNamed(resource, 'file').map(({ attributes }) => attributes.href))
  expect(['imsmanifest.xml', ...named].toSorted()).toEqual([...files.keys()].toSorted())
  const ids = resources.map(({ attributes }) => attributes.identifier)
  expect(resources.flatMap((resource) => allNamed(resource, 'dependency').map(({ attributes }) => attributes.identifierref))).toEqual(
    ids.slice(1),
  )
  const meta = fileOf(files, `quiz-${quiz.slug}/assessment_meta.xml`)
  expect(assessmentOf(files).attributes.ident).toBe(meta.attributes.identifier)
  expect(ids[0]).toBe(meta.attributes.identifier)
  expect(textOf(childNamed(meta, 'points_possible'))).toBe(String(quiz.items.length))
})

test.each([...quizzes, sampleQuiz])('$slug: whatever a question names is there', (quiz) => {
  for (const item of allNamed(assessmentOf(filesOf(quiz)), 'item')) {
    expect(
      item.children.flatMap((child) => (typeof child === 'string' ? [] : child.name)).filter((name, index, all) => name !== all[index - 1]),
    ).toEqual(['itemmetadata', 'presentation', 'resprocessing', 'itemfeedback'])
    const feedbacks = childrenNamed(item, 'itemfeedback').map(({ attributes }) => attributes.ident)
    expect(new Set(allNamed(item, 'displayfeedback').map(({ attributes }) => attributes.linkrefid))).toEqual(new Set(feedbacks))
    expect(new Set(feedbacks).size).toBe(feedbacks.length)
    const lids = new Map(
      allNamed(item, 'response_lid').map((lid) => [
        lid.attributes.ident,
        allNamed(lid, 'response_label').map(({ attributes }) => attributes.ident),
      ]),
    )
    const tested = allNamed(item, 'varequal')
    expect(tested.length).toBeGreaterThan(0)
    for (const one of tested) {
      const labels = lids.get(one.attributes.respident)
      if (labels === undefined)
        expect(allNamed(item, 'response_str').map(({ attributes }) => attributes.ident)).toContain(one.attributes.respident)
      else expect(labels).toContain(textOf(one))
    }
    const numbers = metaOf(item, 'original_answer_ids').split(',')
    expect(numbers.every((number) => /^[1-9]\d*$/.test(number))).toBe(true)
    expect(new Set(numbers).size).toBe(numbers.length)
  }
})

test.each(quizzes)('$slug: everything is in it, a group for the variants of a question', (quiz) => {
  const files = filesOf(quiz)
  const imported = readCanvas(files)
  for (const { id, variants } of quiz.items) {
    for (const [index, question] of variants.entries()) {
      const one = imported.get(variants.length === 1 ? id : `${id}_variant_${index + 1}`)
      if (one === undefined) expect.unreachable(`${id} is missing`)
      expectShown(question, one)
    }
  }
  const pooled = quiz.items.filter(({ variants }) => variants.length > 1)
  const [root] = childrenNamed(assessmentOf(files), 'section')
  const groups = root === undefined ? [] : childrenNamed(root, 'section')
  expect(
    groups.map((group) => [group.attributes.ident, childrenNamed(group, 'item').length, allNamed(group, 'selection_number').map(textOf)]),
  ).toEqual(pooled.map(({ id, variants }) => [`group_${id}`, variants.length, ['1']]))
})

test.each(kinds)('%s: hostile text comes through, and answers get the credit that they get here', (kind) => {
  expectCarried(
    kind,
    (quiz) => readCanvas(filesOf(quiz)).get('asked') ?? expect.unreachable('the question is missing'),
    (question) => question.kind === 'ordering' || (question.kind === 'multi-select' && question.allOrNothing),
  )
})

test('an order is worth the steps in their place, and it is said', () => {
  const question = questionSchema.parse(samples.find(({ kind }) => kind === 'ordering'))
  const credit = (...texts: string[]) =>
    readCanvas(filesOf(quizOf(question)))
      .get('order')
      ?.credit({ way: 'ordered', texts })
  expect([credit('first', 'second', 'third'), credit('third', 'second', 'first'), credit('second', 'third', 'first')]).toEqual([
    1,
    1 / 3,
    0,
  ])
  expect(writeCanvas(quizOf(question)).losses).toContainEqual({
    questions: ['order'],
    what: expect.stringContaining('share of steps in their place'),
  })
})

test('all or nothing, hints, tags and the pass mark are lost, and it is said', () => {
  const question = questionSchema.parse({ ...samples.find(({ kind }) => kind === 'multi-select'), allOrNothing: true, hint: 'Think.' })
  const said = writeCanvas(quizOf(question))
    .losses.map(({ what }) => what)
    .join('\n')
  for (const what of ['all or nothing here', 'the hint is left out', 'no tags', 'pass mark (70 %)']) expect(said).toContain(what)
})

test('answers keep their numbers when others come, and no two have the same', () => {
  expect(answerNumbers(['a', 'b']).get('b')).toBe(answerNumbers(['c', 'b', 'a']).get('b'))
  // Among so many, some begin with the same seven digits.
  const many = Array.from({ length: 60_000 }, (_, index) => `text ${index}`)
  expect(new Set(answerNumbers(many).values()).size).toBe(many.length)
})
