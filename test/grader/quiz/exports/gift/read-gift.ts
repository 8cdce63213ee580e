import { type GIFTQuestion, parse, type TextFormat } from 'gift-pegjs'
import type { Import, Imported } from '../imported.ts'
import { type MoodleAnswer, markNumber, markPairs, markPicks, markText, markTruth } from '../moodle/moodle-marking.ts'
import { plainProse } from '../plain-prose.ts'
import { readHtml, textOf } from '../read-xml.ts'

/** The questions as gift-pegjs reads them, marked by Moodle’s rules. */
export function readGift(text: string): Import {
  return new Map(
    parse(text).flatMap((question) =>
      question.type === 'Category' ? [] : [[question.id ?? question.title ?? '', readQuestion(question)]],
    ),
  )
}

/** The path of each category, with the ids of the questions that follow it. */
export function readCategories(text: string): [string, string[]][] {
  const categories: [string, string[]][] = []
  for (const question of parse(text)) {
    if (question.type === 'Category') categories.push([question.title, []])
    else categories.at(-1)?.[1].push(question.id ?? '')
  }
  return categories
}

type Asked = Exclude<GIFTQuestion, { type: 'Category' | 'Description' }>

function readQuestion(question: GIFTQuestion): Imported {
  if (question.type === 'Category' || question.type === 'Description') throw new Error(`${question.type} asks nothing`)
  const said = [...feedbacksOf(question), question.globalFeedback].flatMap((feedback) => (feedback == null ? [] : [shown(feedback)]))
  return { body: shown(question.stem), said: said.join('\n'), credit: marking(question) }
}

function feedbacksOf(question: Asked): (TextFormat | null)[] {
  if (question.type === 'TF') return [question.trueFeedback, question.falseFeedback]
  return 'choices' in question && Array.isArray(question.choices) ? question.choices.map(({ feedback }) => feedback) : []
}

function marking(question: Asked): Imported['credit'] {
  switch (question.type) {
    case 'MC': {
      const single = question.choices.some(({ isCorrect }) => isCorrect)
      const answers = question.choices.map(({ isCorrect, weight, text }) => ({
        text: shown(text),
        fraction: isCorrect ? 100 : (weight ?? 0),
      }))
      return (given) => markPicks(answers, single, given)
    }
    case 'TF':
      return (given) => markTruth(question.isTrue, given)
    case 'Short': {
      const answers = question.choices.map(({ weight, text }) => ({ text: text.text, fraction: weight ?? 100 }))
      return (given) => markText(answers, given)
    }
    case 'Numerical': {
      const choices = Array.isArray(question.choices) ? question.choices : []
      const answers = choices.map(
        ({ weight, text: { number, range } }): MoodleAnswer => ({ text: String(number), fraction: weight ?? 100, tolerance: range ?? 0 }),
      )
      return (given) => markNumber(answers, given)
    }
    case 'Matching': {
      const pairs = question.matchPairs.map(({ subquestion, subanswer }) => ({
        left: shown(subquestion),
        right: plainProse(unescaped(subanswer)),
      }))
      return (given) => markPairs(pairs, given)
    }
    default:
      throw new Error(`${question.type} is none of ours`)
  }
}

const shown = ({ format, text }: TextFormat) => (format === 'html' ? textOf(readHtml(text)) : text)

/** gift-pegjs leaves its own marks for escaped characters in right sides (as of 1.0.2). */
function unescaped(text: string): string {
  return text.replaceAll(/&&(\d{3});/g, (_, code) => String.fromCodePoint(Number(code)))
}
