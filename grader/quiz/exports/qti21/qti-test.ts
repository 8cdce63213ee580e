import type { Item, Quiz } from '../../item.ts'
import { block, element, type Markup } from '../markup.ts'
import { itemName } from './identifiers.ts'
import { baseValue, setOutcome } from './processing.ts'
import { qtiNames } from './qti-names.ts'

/** All questions in their order; of those with variants, one that the program picks. Passed by our pass mark. */
export function qtiTest({ slug, title, passMark, items }: Quiz): Markup {
  const passed = (passMark / 100) * items.length
  const total = block('sum', {}, element('testVariables', { variableIdentifier: 'SCORE' }))
  const control = element('itemSessionControl', { maxAttempts: 1, showFeedback: true })
  const section = { identifier: 'section', title, visible: true }
  const isPassed = block('gte', {}, element('variable', { identifier: 'SCORE' }), baseValue('float', String(passed)))
  return block(
    'assessmentTest',
    { identifier: `test-${slug}`, title, ...qtiNames },
    block(
      'outcomeDeclaration',
      { identifier: 'SCORE', cardinality: 'single', baseType: 'float', normalMaximum: items.length, masteryValue: passed },
      block('defaultValue', {}, element('value', {}, '0')),
    ),
    block(
      'outcomeDeclaration',
      { identifier: 'PASS', cardinality: 'single', baseType: 'boolean' },
      block('defaultValue', {}, element('value', {}, 'false')),
    ),
    block(
      'testPart',
      { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' },
      control,
      block('assessmentSection', section, ...items.map(askItem)),
    ),
    block('outcomeProcessing', {}, setOutcome('SCORE', total), setOutcome('PASS', isPassed)),
  )
}

function askItem({ id, variants }: Item): Markup {
  if (variants.length === 1) return reference(itemName(id))
  const pool = { identifier: `pool-${id}`, title: id, visible: false }
  const references = variants.map((_, index) => reference(itemName(id, index + 1)))
  return block('assessmentSection', pool, element('selection', { select: 1 }), ...references)
}

function reference(name: string): Markup {
  return element('assessmentItemRef', { identifier: name, href: `items/${name}.xml` })
}
