import type { Quiz } from '../../item.ts'
import type { Question } from '../../question.ts'
import type { Written } from '../exported.ts'
import { holdsIllegalText, illegalTextLoss } from '../legal-text.ts'
import { block, element, type Markup } from '../markup.ts'
import { paragraph } from '../prose-markup.ts'
import { bodyMarkup, explanationMarkup } from '../question-markup.ts'
import { tagsOf } from '../tags-of.ts'
import { moodleBody } from './moodle-body.ts'
import { richText } from './rich-text.ts'

/** A question under a name that no other question of its category has. */
export function moodleQuestion(quiz: Quiz, question: Question, idnumber: string): Written<Markup> {
  const { type, parts, notes = [], losses = [] } = moodleBody(question)
  const form = block(
    'question',
    { type },
    element('name', {}, element('text', {}, idnumber)),
    richText('questiontext', bodyMarkup(question)),
    richText('generalfeedback', explanationMarkup(question, ...notes)),
    element('defaultgrade', {}, '1'),
    element('penalty', {}, '0.3333333'),
    element('hidden', {}, '0'),
    element('idnumber', {}, idnumber),
    ...parts,
    ...(question.hint === undefined ? [] : [richText('hint', [paragraph(question.hint)])]),
    block('tags', {}, ...tagsOf(quiz, question).map((tag) => element('tag', {}, element('text', {}, tag)))),
  )
  return { form, losses: [...losses, ...(holdsIllegalText(question) ? [illegalTextLoss] : [])] }
}
