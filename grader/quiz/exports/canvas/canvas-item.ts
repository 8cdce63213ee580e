import type { Question } from '../../question.ts'
import type { Written } from '../exported.ts'
import { holdsIllegalText, illegalTextLoss } from '../legal-text.ts'
import { block, element, type Markup } from '../markup.ts'
import { bodyMarkup, explanationMarkup } from '../question-markup.ts'
import { canvasBody } from './canvas-body.ts'
import { canvasLosses } from './canvas-losses.ts'
import { material } from './material.ts'
import { condition, displayFeedback, other } from './respconditions.ts'

/** A question as Canvas writes its own, for a point. */
export function canvasItem(question: Question, ident: string): Written<Markup> {
  const { type, answers, responses, conditions, feedbacks, wrong = [], losses = [] } = canvasBody(question)
  const fields = {
    question_type: type,
    points_possible: '1.0',
    original_answer_ids: answers.join(','),
    assessment_question_identifierref: `bank_${ident}`,
  }
  const all = [
    { ident: 'general_fb', html: explanationMarkup(question) },
    ...(wrong.length === 0 ? [] : [{ ident: 'general_incorrect_fb', html: wrong }]),
    ...feedbacks,
  ]
  const form = block(
    'item',
    { ident, title: question.id },
    block('itemmetadata', {}, block('qtimetadata', {}, ...Object.entries(fields).map(metaField))),
    block('presentation', {}, material([element('div', {}, ...bodyMarkup(question))]), ...responses),
    block(
      'resprocessing',
      {},
      block('outcomes', {}, element('decvar', { maxvalue: 100, minvalue: 0, varname: 'SCORE', vartype: 'Decimal' })),
      condition('Yes', other, displayFeedback('general_fb')),
      ...conditions,
      ...(wrong.length === 0 ? [] : [condition('Yes', other, displayFeedback('general_incorrect_fb'))]),
    ),
    ...all.map((one) => block('itemfeedback', { ident: one.ident }, block('flow_mat', {}, material(one.html)))),
  )
  const more = [...(question.hint === undefined ? [] : [canvasLosses.hint]), ...(holdsIllegalText(question) ? [illegalTextLoss] : [])]
  return { form, losses: [...losses, ...more] }
}

function metaField([label, entry]: readonly [string, string]): Markup {
  return block('qtimetadatafield', {}, element('fieldlabel', {}, label), element('fieldentry', {}, entry))
}
