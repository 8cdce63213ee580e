import type { Given } from '../given.ts'
import type { Imported } from '../imported.ts'
import { allNamed, childNamed, childrenNamed, type Node, readXml, textOf } from '../read-xml.ts'
import { processResponse } from './response-processing.ts'

export interface ImportedItem extends Imported {
  /** The feedback that an answer gets, text by text. */
  readonly told: (given: Given) => readonly string[]
}

/** Follows the manifest to the items, and reads each by its identifier. */
export function readQti21(files: ReadonlyMap<string, string>): ReadonlyMap<string, ImportedItem> {
  const resources = allNamed(fileOf(files, 'imsmanifest.xml'), 'resource').filter(
    ({ attributes }) => attributes.type === 'imsqti_item_xmlv2p1',
  )
  const items = resources.map((resource) => fileOf(files, childNamed(resource, 'file').attributes.href ?? ''))
  return new Map(items.map((item) => [item.attributes.identifier ?? '', readItem(item)]))
}

export function fileOf(files: ReadonlyMap<string, string>, name: string): Node {
  const text = files.get(name)
  if (text === undefined) throw new Error(`there is no ${name}`)
  return readXml(text)
}

function readItem(item: Node): ImportedItem {
  const feedbacks = childrenNamed(item, 'modalFeedback')
  const outcomes = (given: Given) => processResponse(item, responseTo(item, given))
  return {
    body: textOf(childNamed(item, 'itemBody')),
    said: feedbacks.map(textOf).join('\n'),
    credit: (given) => Number(outcomes(given).get('SCORE')?.[0]),
    told: (given) => {
      const shown = outcomes(given).get('FEEDBACK') ?? []
      return feedbacks.filter(({ attributes }) => shown.includes(attributes.identifier ?? '')).map((feedback) => textOf(feedback).trim())
    },
  }
}

/** What a delivery engine makes of what is chosen or typed. */
function responseTo(item: Node, given: Given): readonly (string | number)[] {
  const names = (element: string) => (text: string) => {
    const choice = allNamed(item, element).find((one) => textOf(one) === text)
    if (choice === undefined) throw new Error(`no choice reads ${JSON.stringify(text)}`)
    return choice.attributes.identifier ?? ''
  }
  switch (given.way) {
    case 'chosen':
    case 'ordered':
      return given.texts.map(names('simpleChoice'))
    case 'truth':
      return [names('simpleChoice')(given.isTrue ? 'True' : 'False')]
    case 'typed': {
      const text = given.text.trim()
      const isNumber = childNamed(item, 'responseDeclaration').attributes.baseType === 'float'
      return isNumber ? [Number(text)] : [text]
    }
    case 'paired': {
      const [lefts, rights] = allNamed(item, 'simpleMatchSet')
      if (lefts === undefined || rights === undefined) throw new Error('nothing is to be paired')
      const name = (set: Node, text: string) =>
        childrenNamed(set, 'simpleAssociableChoice').find((one) => textOf(one) === text)?.attributes.identifier
      return [...given.pairs].map(([left, right]) => {
        const pair = [name(lefts, left), name(rights, right)]
        if (pair.includes(undefined)) throw new Error(`${JSON.stringify([left, right])} is not offered`)
        return pair.join(' ')
      })
    }
    default:
      return given satisfies never
  }
}
