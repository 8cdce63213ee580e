import type { Quiz } from '../../item.ts'
import type { Question } from '../../question.ts'
import type { Exported, Written } from '../exported.ts'
import { gatherLosses } from '../gather-losses.ts'
import { holdsIllegalText, illegalTextLoss } from '../legal-text.ts'
import { categoryOf } from '../moodle/category.ts'
import { bankLoss, moodleLosses } from '../moodle/moodle-losses.ts'
import { bodyMarkup, explanationMarkup } from '../question-markup.ts'
import { tagsOf } from '../tags-of.ts'
import { giftHtml } from './escape-gift.ts'
import { giftAnswers } from './gift-answers.ts'

/** GIFT, for Moodle’s question bank: a category for the quiz, and below it one for each question that has variants. */
export function writeGift(quiz: Quiz): Exported {
  const items = quiz.items.map(({ id, variants }) => {
    const isPooled = variants.length > 1
    const written = variants.map((question, index) => writeQuestion(quiz, question, isPooled ? `${id}-variant-${index + 1}` : id))
    const forms = written.flatMap(({ form }) => form ?? [])
    const losses = [...written.flatMap((one) => one.losses), ...(isPooled && forms.length > 0 ? [moodleLosses.pooled] : [])]
    return { id, isPooled, forms, losses }
  })
  const single = items.filter(({ isPooled }) => !isPooled).flatMap(({ forms }) => forms)
  const pools = items.flatMap(({ id, isPooled, forms }) => (isPooled && forms.length > 0 ? [category(categoryOf(quiz, id)), ...forms] : []))
  return {
    files: [
      { name: `${quiz.slug}.gift.txt`, content: [category(categoryOf(quiz)), ...single, ...pools].map((part) => `${part}\n`).join('\n') },
    ],
    questionCount: items.filter(({ forms }) => forms.length > 0).length,
    losses: [...gatherLosses(items.flatMap(({ id, losses }) => losses.map((what) => ({ question: id, what })))), bankLoss(quiz.passMark)],
  }
}

function category(path: string): string {
  return `$CATEGORY: ${path}`
}

function writeQuestion(quiz: Quiz, question: Question, id: string): Written<string | undefined> {
  const { lines, notes = [], losses = [] } = giftAnswers(question)
  if (lines === undefined) return { form: undefined, losses }
  const tags = tagsOf(quiz, question).map((tag) => ` [tag:${tag}]`)
  const form = [
    `// [id:${id}]${tags.join('')}`,
    `::${id}::[html]${giftHtml(bodyMarkup(question))}{`,
    ...[...lines, `####${giftHtml(explanationMarkup(question, ...notes))}`].map((line) => `\t${line}`),
    '}',
  ]
  const more = [...(question.hint === undefined ? [] : [hintLoss]), ...(holdsIllegalText(question) ? [illegalTextLoss] : [])]
  return { form: form.join('\n'), losses: [...losses, ...more] }
}

const hintLoss = 'the hint is left out, since GIFT has none'
