import type { Question } from '../../question.ts'
import type { Written } from '../exported.ts'
import { holdsIllegalText, illegalTextLoss } from '../legal-text.ts'
import { type Attributes, block, element, type Markup } from '../markup.ts'
import { paragraph } from '../prose-markup.ts'
import { bodyMarkup, explanationMarkup } from '../question-markup.ts'
import { tell } from './processing.ts'
import { qtiBody } from './qti-body.ts'
import { qtiNames } from './qti-names.ts'

/** The feedback that every answer gets. */
const general = 'GENERAL'

/** A question for a point, which it gives in parts where ours does. */
export function qtiItem(question: Question, name: string): Written<Markup> {
  const { declaration, interaction, rules, feedbacks, notes = [], losses = [] } = qtiBody(question)
  const all = [{ name: general, html: explanationMarkup(question, ...notes) }, ...feedbacks]
  const { hint } = question
  const form = block(
    'assessmentItem',
    { identifier: name, title: question.id, adaptive: false, timeDependent: false, ...qtiNames },
    declaration,
    outcome({ identifier: 'SCORE', cardinality: 'single', baseType: 'float', normalMaximum: 1, normalMinimum: 0 }, '0'),
    outcome({ identifier: 'MAXSCORE', cardinality: 'single', baseType: 'float' }, '1'),
    outcome({ identifier: 'FEEDBACK', cardinality: 'multiple', baseType: 'identifier' }),
    block(
      'itemBody',
      {},
      ...bodyMarkup(question),
      ...(hint === undefined ? [] : [block('infoControl', { title: 'Hint' }, paragraph(hint))]),
      interaction,
    ),
    block('responseProcessing', {}, ...rules, tell(general)),
    ...all.map((one) => block('modalFeedback', { outcomeIdentifier: 'FEEDBACK', identifier: one.name, showHide: 'show' }, ...one.html)),
  )
  return { form, losses: [...losses, ...(holdsIllegalText(question) ? [illegalTextLoss] : [])] }
}

function outcome(attributes: Attributes, value?: string): Markup {
  const values = value === undefined ? [] : [block('defaultValue', {}, element('value', {}, value))]
  return block('outcomeDeclaration', attributes, ...values)
}
