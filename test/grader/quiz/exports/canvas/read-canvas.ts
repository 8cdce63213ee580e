import type { Given } from '../given.ts'
import type { Import, Imported } from '../imported.ts'
import { plainProse } from '../plain-prose.ts'
import { allNamed, childNamed, childrenNamed, type Node, readHtml, readXml, textOf } from '../read-xml.ts'

/** Follows the manifest to the questions, and reads them as Canvas does. */
export function readCanvas(files: ReadonlyMap<string, string>): Import {
  const items = allNamed(assessmentOf(files), 'item')
  return new Map(items.map((item) => [item.attributes.ident ?? '', readItem(item)]))
}

/** The assessment that the manifest names as one. */
export function assessmentOf(files: ReadonlyMap<string, string>): Node {
  const resource = allNamed(fileOf(files, 'imsmanifest.xml'), 'resource').find(({ attributes }) => attributes.type === 'imsqti_xmlv1p2')
  if (resource === undefined) throw new Error('the manifest names no questions')
  return childNamed(fileOf(files, childNamed(resource, 'file').attributes.href ?? ''), 'assessment')
}

export function fileOf(files: ReadonlyMap<string, string>, name: string): Node {
  const text = files.get(name)
  if (text === undefined) throw new Error(`there is no ${name}`)
  return readXml(text)
}

export function metaOf(item: Node, label: string): string {
  const field = allNamed(item, 'qtimetadatafield').find((one) => textOf(childNamed(one, 'fieldlabel')) === label)
  if (field === undefined) throw new Error(`there is no ${label}`)
  return textOf(childNamed(field, 'fieldentry'))
}

function readItem(item: Node): Imported {
  const [asked] = childrenNamed(childNamed(item, 'presentation'), 'material')
  if (asked === undefined) throw new Error('nothing is asked')
  return {
    body: shown(asked),
    said: childrenNamed(item, 'itemfeedback')
      .map((one) => allNamed(one, 'material').map(shown).join(''))
      .join('\n'),
    credit: marking(item),
  }
}

/** After Canvas’s own classes for kinds of questions: parts that are right, less parts that are wrong, by all parts. */
function marking(item: Node): Imported['credit'] {
  const labels = allNamed(item, 'response_label')
  const scored = allNamed(item, 'respcondition').filter((one) => childrenNamed(one, 'setvar').length > 0)
  const idOf = (text: string) => {
    const label = labels.find((one) => shown(one).trim() === text.trim())
    if (label === undefined) throw new Error(`no answer reads ${JSON.stringify(text)}`)
    return label.attributes.ident
  }
  switch (metaOf(item, 'question_type')) {
    case 'multiple_choice_question':
    case 'true_false_question':
      return (given) =>
        chosenIn(given).filter((text) =>
          scored.some((one) => textOf(childNamed(childNamed(one, 'conditionvar'), 'varequal')) === idOf(text)),
        ).length
    case 'multiple_answers_question': {
      const right = scored.flatMap((one) => childrenNamed(childNamed(childNamed(one, 'conditionvar'), 'and'), 'varequal').map(textOf))
      return (given) => {
        const picked = chosenIn(given).map((text) => idOf(text) ?? '')
        const rightParts = picked.filter((id) => right.includes(id)).length
        return Math.max(0, (rightParts - (picked.length - rightParts)) / right.length)
      }
    }
    case 'numerical_question': {
      const [low, high] = ['vargte', 'varlte'].map((name) => Number(allNamed(item, name).map(textOf).join()))
      return (given) => (low !== undefined && high !== undefined && Number(typed(given)) >= low && Number(typed(given)) <= high ? 1 : 0)
    }
    case 'short_answer_question': {
      const texts = scored.flatMap((one) => allNamed(one, 'varequal').map((text) => textOf(text).trim().toLowerCase()))
      return (given) => (texts.includes(typed(given).trim().toLowerCase()) ? 1 : 0)
    }
    case 'matching_question': {
      const lids = allNamed(item, 'response_lid')
      const rights = new Map(
        scored.map((one) => allNamed(one, 'varequal')[0]).map((one) => [one?.attributes.respident, one === undefined ? '' : textOf(one)]),
      )
      return (given) => {
        const pairs = pairsIn(given)
        const right = lids.filter((lid) => {
          const [left] = childrenNamed(lid, 'material')
          const chosen = pairs.get(left === undefined ? '' : shown(left))
          if (chosen === undefined) return false
          const label = allNamed(lid, 'response_label').find((one) => inLine(plainProse(shown(one))) === inLine(chosen))
          if (label === undefined) throw new Error(`${JSON.stringify(chosen)} is not offered`)
          return rights.get(lid.attributes.ident) === label.attributes.ident
        })
        return right.length / lids.length
      }
    }
    default:
      throw new Error('Canvas knows no such question')
  }
}

function chosenIn(given: Given): readonly string[] {
  if (given.way === 'truth') return [given.isTrue ? 'True' : 'False']
  if (given.way !== 'chosen') throw new Error(`expected choices, got ${given.way}`)
  return given.texts
}

function typed(given: Given): string {
  if (given.way !== 'typed') throw new Error(`expected a text, got ${given.way}`)
  return given.text
}

function pairsIn(given: Given): ReadonlyMap<string, string> {
  // An order is asked as a place for each step.
  if (given.way === 'ordered') return new Map(given.texts.map((text, index) => [text, `${index + 1}.`]))
  if (given.way !== 'paired') throw new Error(`expected pairs, got ${given.way}`)
  return given.pairs
}

const inLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

function shown(node: Node): string {
  return allNamed(node, 'mattext')
    .map((text) => (text.attributes.texttype === 'text/html' ? textOf(readHtml(textOf(text))) : textOf(text)))
    .join('')
}
