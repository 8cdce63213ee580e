import type { Import, Imported } from '../imported.ts'
import { plainProse } from '../plain-prose.ts'
import { allNamed, childNamed, childrenNamed, type Node, readHtml, readXml, textOf } from '../read-xml.ts'
import { type MoodleAnswer, markNumber, markOrder, markPairs, markPicks, markText, markTruth } from './moodle-marking.ts'

/** Reads a file as Moodle’s qformat_xml does. */
export function readMoodleXml(text: string): Import {
  const questions = childrenNamed(readXml(text), 'question').filter(({ attributes }) => attributes.type !== 'category')
  return new Map(questions.map((question) => [textOf(childNamed(question, 'idnumber')), readQuestion(question)]))
}

/** The path of each category, with the ids of the questions that follow it. */
export function readCategories(text: string): [string, string[]][] {
  const categories: [string, string[]][] = []
  for (const question of childrenNamed(readXml(text), 'question')) {
    if (question.attributes.type === 'category') categories.push([textIn(childNamed(question, 'category')), []])
    else categories.at(-1)?.[1].push(textOf(childNamed(question, 'idnumber')))
  }
  return categories
}

function readQuestion(question: Node): Imported {
  const feedbacks = ['feedback', 'generalfeedback', 'hint'].flatMap((name) => allNamed(question, name))
  return {
    body: htmlIn(childNamed(question, 'questiontext')),
    said: feedbacks.map(htmlIn).join('\n'),
    credit: marking(question),
  }
}

function marking(question: Node): Imported['credit'] {
  const answers = childrenNamed(question, 'answer').map((answer): MoodleAnswer => {
    const [tolerance] = childrenNamed(answer, 'tolerance').map((one) => ({ tolerance: Number(textOf(one)) }))
    const text = answer.attributes.format === 'html' ? htmlIn(answer) : textIn(answer)
    return { text, fraction: Number(answer.attributes.fraction), ...tolerance }
  })
  switch (question.attributes.type) {
    case 'multichoice':
      return (given) => markPicks(answers, textOf(childNamed(question, 'single')) === 'true', given)
    case 'truefalse':
      return (given) => markTruth(answers.find(({ fraction }) => fraction === 100)?.text === 'true', given)
    case 'numerical':
      return (given) => markNumber(answers, given)
    case 'shortanswer':
      return (given) => markText(answers, given)
    case 'matching': {
      const pairs = childrenNamed(question, 'subquestion').map((pair) => ({
        left: htmlIn(pair),
        right: plainProse(textIn(childNamed(pair, 'answer'))),
      }))
      return (given) => markPairs(pairs, given)
    }
    case 'ordering': {
      if (textOf(childNamed(question, 'gradingtype')) !== 'RELATIVE_NEXT_EXCLUDE_LAST') throw new Error('another way of marking')
      return (given) =>
        markOrder(
          answers.map(({ text }) => text),
          given,
        )
    }
    default:
      throw new Error(`Moodle knows no ${question.attributes.type}`)
  }
}

const textIn = (node: Node) => textOf(childNamed(node, 'text')).trim()
const htmlIn = (node: Node) => textOf(readHtml(textIn(node)))
