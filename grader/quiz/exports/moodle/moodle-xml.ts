import type { Item, Quiz } from '../../item.ts'
import type { Exported } from '../exported.ts'
import { gatherLosses } from '../gather-losses.ts'
import { block, element, type Markup, xmlFile } from '../markup.ts'
import { categoryOf } from './category.ts'
import { bankLoss, moodleLosses } from './moodle-losses.ts'
import { moodleQuestion } from './moodle-question.ts'

/** Moodle XML, for a question bank: a category for the quiz, and below it one for each question that has variants. */
export function writeMoodleXml(quiz: Quiz): Exported {
  const items = quiz.items.map((item) => ({ item, questions: writeItem(quiz, item) }))
  const single = items.filter(({ item }) => item.variants.length === 1)
  const pooled = items.filter(({ item }) => item.variants.length > 1)
  const root = block(
    'quiz',
    {},
    category(categoryOf(quiz), quiz.slug),
    ...single.flatMap(({ questions }) => questions.map(({ form }) => form)),
    ...pooled.flatMap(({ item, questions }) => [category(categoryOf(quiz, item.id), item.id), ...questions.map(({ form }) => form)]),
  )
  const losses = items.flatMap(({ item, questions }) => questions.flatMap((one) => one.losses.map((what) => ({ question: item.id, what }))))
  return {
    files: [{ name: `${quiz.slug}.moodle.xml`, content: xmlFile(root) }],
    questionCount: items.length,
    losses: [
      ...gatherLosses([...losses, ...pooled.map(({ item }) => ({ question: item.id, what: moodleLosses.pooled }))]),
      bankLoss(quiz.passMark),
    ],
  }
}

function writeItem(quiz: Quiz, { id, variants }: Item) {
  return variants.map((question, index) => moodleQuestion(quiz, question, variants.length === 1 ? id : `${id}-variant-${index + 1}`))
}

function category(path: string, idnumber: string): Markup {
  return block(
    'question',
    { type: 'category' },
    element('category', {}, element('text', {}, path)),
    element('info', { format: 'html' }, element('text', {})),
    element('idnumber', {}, idnumber),
  )
}
