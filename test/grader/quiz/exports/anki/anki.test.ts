import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseRoot } from '../../../../../grader/content/paths.ts'
import { writeAnki } from '../../../../../grader/quiz/exports/anki/anki.ts'
import { ankiFields } from '../../../../../grader/quiz/exports/anki/anki-fields.ts'
import type { Quiz } from '../../../../../grader/quiz/item.ts'
import { readQuizzes } from '../../../../../grader/quiz/load-quizzes.ts'
import { type Question, questionSchema, rightAnswer } from '../../../../../grader/quiz/question.ts'
import { temporaryFolder } from '../../../temporary-folder.ts'
import { samples } from '../../samples.ts'
import { expectShown, kinds, quizOf } from '../expect-carried.ts'
import { hostileQuestion } from '../hostile-question.ts'
import { plainProse } from '../plain-prose.ts'
import { allNamed, readHtml, textOf } from '../read-xml.ts'
import { type AnkiFile, fieldsOf, readAnki } from './read-anki.ts'

const { quizzes } = await readQuizzes(courseRoot)
const sampleQuiz = quizOf(...samples.map((one) => questionSchema.parse(one)))

async function deckOf(quiz: Quiz): Promise<AnkiFile> {
  await using folder = await temporaryFolder()
  const content = writeAnki(quiz).files[0]?.content
  if (!(content instanceof Uint8Array)) expect.unreachable('expected a file of bytes')
  return readAnki(content, folder.at('collection.anki2'))
}

const shown = (html: string) => textOf(readHtml(html))

test('a question of each kind is written as it was', async () => {
  const deck = await deckOf(sampleQuiz)
  const notes = deck.notes.map((note) =>
    [`==== ${note.guid}${note.tags}`, ...[...fieldsOf(deck, note)].map(([name, text]) => `-- ${name}\n${text}`)].join('\n'),
  )
  const { models, decks } = deck.collection
  await expect(`${[JSON.stringify({ models, decks }, undefined, 2), ...notes].join('\n')}\n`).toMatchFileSnapshot('golden/samples.anki.txt')
})

test('twice the same quiz is twice the same bytes', () => {
  expect(writeAnki(sampleQuiz)).toEqual(writeAnki(sampleQuiz))
})

test.each(quizzes)('$slug: SQLite finds a sound collection, with a note and a new card for each question', async (quiz) => {
  const deck = await deckOf(quiz)
  expect(deck.integrity).toBe('ok')
  expect(deck.notes.map(({ guid }) => guid)).toEqual(quiz.items.map(({ id }) => id))
  expect(deck.cards.map(({ nid, due }) => [nid, due])).toEqual(deck.notes.map(({ id }, index) => [id, index + 1]))
  expect(new Set(deck.cards.map(({ did }) => deck.collection.decks[did]?.name))).toEqual(new Set([quiz.title]))
  for (const [index, note] of deck.notes.entries()) {
    const fields = fieldsOf(deck, note)
    const question = quiz.items[index]?.variants[0]
    if (question === undefined) expect.unreachable('there is a note too many')
    expect([...fields.values()]).toEqual(Object.values(ankiFields(question)))
    expectBothSides(question, fields)
    // Anki looks for duplicates by the hash of the first field.
    expect(note.csum).toBe(Number.parseInt(createHash('sha1').update(note.guid).digest('hex').slice(0, 8), 16))
    expect(note.sfld).toBe(note.guid)
  }
})

test('names and numbers stay when questions come before', async () => {
  const [first, second] = await Promise.all([deckOf(sampleQuiz), deckOf({ ...sampleQuiz, items: sampleQuiz.items.toReversed() })])
  const byGuid = (deck: AnkiFile) => new Map(deck.notes.map(({ guid, id, mid }) => [guid, [id, mid]]))
  expect(byGuid(second)).toEqual(byGuid(first))
  expect(new Set(first.notes.map(({ id }) => id)).size).toBe(samples.length)
})

test.each(kinds)('%s: hostile text comes through, the choices are in front, and what is right on the back', (kind) => {
  fc.assert(
    fc.property(hostileQuestion(kind), (question) => {
      const fields = ankiFields(question)
      expectBothSides(question, new Map(Object.entries(fields)))
      // Anki would read a sound, a formula, or the next field.
      expect(Object.values(fields).join()).not.toMatch(/\[|\u001f/)
    }),
    { numRuns: 40 },
  )
})

/** The front shows what is asked and all choices; the back what is right, every why and the explanation. */
function expectBothSides(question: Question, fields: ReadonlyMap<string, string>): void {
  const field = (name: string) => fields.get(name) ?? expect.unreachable(`there is no ${name}`)
  expectShown(question, { body: shown(field('Question')), said: shown(field('Answer') + field('Explanation')), credit: () => 0 })
  const read = question.kind === 'predicted-output' ? (text: string) => text : plainProse
  const [right] = allNamed(readHtml(field('Answer')), 'ul')
  expect(right === undefined ? [] : itemsOf(right)).toEqual(rightAnswer(question).map(read))
  if ('options' in question) {
    const inFront = itemsOf(readHtml(field('Choices')))
    expect(inFront.toSorted()).toEqual(question.options.map(({ text }) => read(text)).toSorted())
  }
}

function itemsOf(list: Parameters<typeof allNamed>[0]): string[] {
  return allNamed(list, 'li').map(textOf)
}

test('the order on the front is that of no answer', () => {
  const question = questionSchema.parse(samples.find(({ kind }) => kind === 'ordering'))
  if (question.kind !== 'ordering') expect.unreachable('there is a sample of each kind')
  const reversed = { ...question, items: question.items.toReversed() }
  expect(ankiFields(reversed).Choices).toBe(ankiFields(question).Choices)
})

test('that nothing is marked and that one variant is a card is said', () => {
  const quiz = quizzes.find(({ items }) => items.some(({ variants }) => variants.length > 1))
  if (quiz === undefined) expect.unreachable('no quiz has variants')
  const pooled = quiz.items.filter(({ variants }) => variants.length > 1).map(({ id }) => id)
  expect(writeAnki(quiz).losses).toEqual([
    { questions: pooled, what: expect.stringContaining('first alone is a card') },
    { questions: [], what: expect.stringContaining('Anki marks nothing') },
    { questions: [], what: expect.stringContaining('bear no date') },
  ])
})
