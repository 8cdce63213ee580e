import type { Quiz } from '../../item.ts'
import type { Exported } from '../exported.ts'
import { gatherLosses } from '../gather-losses.ts'
import { holdsIllegalText, illegalTextLoss } from '../legal-text.ts'
import { tagsOf } from '../tags-of.ts'
import { zipFiles } from '../zip-files.ts'
import { ankiFields } from './anki-fields.ts'
import { collectionStatements } from './collection.ts'
import { makeDatabase } from './sqlite.ts'

/** A deck for Anki: a note and a card for each question, with the answer on the back. */
export function writeAnki(quiz: Quiz): Exported {
  const notes = quiz.items.map(({ id, variants: [question] }) => ({
    guid: id,
    fields: ankiFields(question),
    // Two colons put a tag below another one.
    tags: tagsOf(quiz, question).map((tag) => tag.replace(':', '::')),
  }))
  const content = zipFiles({ 'collection.anki2': makeDatabase(collectionStatements(quiz.title, notes)), media: '{}' })
  const losses = quiz.items.flatMap(({ id, variants }) => [
    ...(variants.length === 1 ? [] : [{ question: id, what: 'of the variants, the first alone is a card' }]),
    ...(holdsIllegalText(variants[0]) ? [{ question: id, what: illegalTextLoss }] : []),
  ])
  return {
    files: [{ name: `${quiz.slug}.apkg`, content }],
    questionCount: notes.length,
    losses: [...gatherLosses(losses), { questions: [], what: unmarkedLoss }, { questions: [], what: updateLoss }],
  }
}

const unmarkedLoss = 'Anki marks nothing: the back shows what is right and why, and learners judge themselves'
const updateLoss = 'when a quiz has changed, import it with “Update notes: Always”, since its cards bear no date'
